package org.keruen.solve.hybrid;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a branch and bound that are to be explored, one dived into before all others, and the least bound of
 * those that need not be.
 */
final class Tree {
    private final PriorityQueue<Node> open =
            new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparingInt(Node::number));
    private @Nullable Node next;
    private double closedBound = Double.POSITIVE_INFINITY;

    boolean isEmpty() {
        return open.isEmpty() && next == null;
    }

    /** How many nodes are to be explored. */
    int count() {
        return open.size() + (next == null ? 0 : 1);
    }

    /** Takes out the node dived into, or else the one of least bound. */
    Node take() {
        var taken = next == null ? open.remove() : next;
        next = null;
        return taken;
    }

    void open(Node node) {
        open.add(node);
    }

    /** Opens a node to be explored before all others. */
    void dive(Node node) {
        next = node;
    }

    /** A node is done with; nothing in it costs less than its bound. */
    void close(double bound) {
        closedBound = Math.min(closedBound, bound);
    }

    /** No plan in any node, open or closed, costs less; +∞ if there are none. */
    double bound() {
        double least = open.isEmpty()
                ? closedBound
                : Math.min(closedBound, open.element().bound());
        return next == null ? least : Math.min(least, next.bound());
    }
}
