package org.keruen.core;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Cheapest paths from one node among those not heavier than a limit, for every limit up to the greatest: labels of cost
 * and weight of which none is beaten in both (Desrochers, Soumis 1988, doi:10.1080/03155986.1988.11732063).
 *
 * @param labels of each node, by falling cost and rising weight
 */
public record LightPaths(Network network, int origin, List<List<Label>> labels) {
    private static final double TOLERANCE = 1e-9;

    /**
     * A path from the origin.
     *
     * @param arc its last; −1 at the origin
     * @param before the path without it; null at the origin
     */
    public record Label(
            int node,
            double cost,
            double weight,
            int arc,
            @Nullable Label before) {
        private boolean visits(int v) {
            for (var label = this; label != null; label = label.before) {
                if (label.node == v) {
                    return true;
                }
            }
            return false;
        }

        /** Its arcs, in order. */
        public int[] path() {
            int length = 0;
            for (var label = this; label.before != null; label = label.before) {
                length++;
            }
            int[] path = new int[length];
            for (var label = this; label.before != null; label = label.before) {
                path[--length] = label.arc;
            }
            return path;
        }
    }

    /**
     * The paths from a node that weigh at most {@code mostWeight}. Where a circle of arcs costs less than nothing they
     * are still simple, but another may be cheaper.
     *
     * @param cost of each arc, any sign, +∞ for a closed one
     */
    public static LightPaths from(Network network, int origin, double[] cost, double mostWeight) {
        var labels = new ArrayList<List<Label>>();
        for (int v = 0; v < network.nodeCount(); v++) {
            labels.add(new ArrayList<>());
        }
        double most = mostWeight + TOLERANCE * Math.max(1, mostWeight);
        var queue = new PriorityQueue<Label>(LightPaths::byWeightAndCost);
        var start = new Label(origin, 0, 0, -1, null);
        labels.get(origin).add(start);
        queue.add(start);
        while (!queue.isEmpty()) {
            var label = queue.remove();
            if (isBeaten(labels.get(label.node), label)) {
                continue;
            }
            for (int i = network.firstOut()[label.node]; i < network.firstOut()[label.node + 1]; i++) {
                int a = network.outArc()[i];
                double weight = label.weight + network.weight()[a];
                var next = new Label(network.head()[a], label.cost + cost[a], weight, a, label);
                if (next.cost < Double.POSITIVE_INFINITY
                        && weight <= most
                        && !label.visits(next.node)
                        && isKept(labels.get(next.node), next)) {
                    queue.add(next);
                }
            }
        }
        return new LightPaths(network, origin, List.copyOf(labels));
    }

    /** The cheapest path to a node that weighs at most so much; null if there is none. */
    public @Nullable Label cheapest(int destination, double mostWeight) {
        Label best = null;
        for (var label : labels.get(destination)) {
            boolean light = label.weight <= mostWeight + TOLERANCE * Math.max(1, mostWeight);
            best = light && (best == null || label.cost < best.cost) ? label : best;
        }
        return best;
    }

    private static int byWeightAndCost(Label x, Label y) {
        int byWeight = Double.compare(x.weight, y.weight);
        return byWeight != 0 ? byWeight : Double.compare(x.cost, y.cost);
    }

    private static boolean isBeaten(List<Label> labels, Label label) {
        return labels.stream()
                .anyMatch(kept -> kept.cost <= label.cost
                        && kept.weight <= label.weight
                        && (kept.cost < label.cost || kept.weight < label.weight));
    }

    /** Adds a label to its node's unless one beats it; takes away those it beats. */
    private static boolean isKept(List<Label> labels, Label added) {
        for (var label : labels) {
            if (label.cost <= added.cost && label.weight <= added.weight) {
                return false;
            }
        }
        labels.removeIf(label -> added.cost <= label.cost && added.weight <= label.weight);
        labels.add(added);
        return true;
    }
}
