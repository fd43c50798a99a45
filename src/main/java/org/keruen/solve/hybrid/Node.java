package org.keruen.solve.hybrid;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the designs' choices: its parent's, with some units bounded closer.
 *
 * @param changes of bounds against the parent
 * @param bound what is known to bound the cost of plans within it
 * @param number tells it from others of equal bound
 * @param split what made it; null where that tells nothing of costs
 */
record Node(
        @Nullable Node parent,
        List<Change> changes,
        double bound,
        int number,
        int depth,
        @Nullable Split split) {
    /** Closer bounds of a design's units. */
    record Change(int design, int least, int most) {}

    /** The split that made a node: {@code side} 0 for units down to their floor, 1 for up, by so much. */
    record Split(int design, int side, double distance) {}

    static final Node ROOT = new Node(null, List.of(), Double.NEGATIVE_INFINITY, 0, 0, null);

    /** A part of this one. */
    Node with(List<Change> closer, double newBound, int newNumber, @Nullable Split by) {
        return new Node(this, closer, newBound, newNumber, depth + 1, by);
    }

    /** This one, to be solved again. */
    Node bounded(double newBound) {
        return new Node(parent, changes, newBound, number, depth, split);
    }

    /** Sets the bounds that hold in it, from those of the root on. */
    void apply(int[] least, int[] most) {
        var way = new ArrayDeque<Node>();
        for (var node = this; node != null; node = node.parent) {
            way.push(node);
        }
        for (var node : way) {
            for (var change : node.changes) {
                least[change.design] = Math.max(least[change.design], change.least);
                most[change.design] = Math.min(most[change.design], change.most);
            }
        }
    }
}
