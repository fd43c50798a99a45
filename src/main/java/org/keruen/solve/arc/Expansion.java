package org.keruen.solve.arc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Network;

/**
 * The part of the network a group can use, as states and arcs between them. Without a weight limit a state is a node;
 * with one it is a node and the weight spent on the way to it, so that each way through the states keeps the limit.
 * State 0 is the origin.
 *
 * @param node of each state
 * @param tail, head states each arc joins
 * @param arc the network's arc, or −1 for the step from a state to where its destination's flow is counted
 * @param arrival the state at which the flow of each of the group's destinations is counted
 */
record Expansion(int[] node, int[] tail, int[] head, int[] arc, int[] arrival) {
    /** Most arcs of one group's expansion. */
    static final int MOST_ARCS = 5_000_000;

    /** Weight grid, as a share of the limit, at which weights count as they are. */
    static final double EXACT = 1e-9;

    /** Weight grid at which the limit does not count. */
    static final double UNLIMITED = Double.POSITIVE_INFINITY;

    int stateCount() {
        return node.length;
    }

    int arcCount() {
        return arc.length;
    }

    /** The arcs out of each state. */
    int[][] outArcs() {
        int[] count = new int[stateCount()];
        for (int s : tail) {
            count[s]++;
        }
        int[][] out = new int[stateCount()][];
        for (int s = 0; s < out.length; s++) {
            out[s] = new int[count[s]];
        }
        for (int i = arc.length - 1; i >= 0; i--) {
            out[tail[i]][--count[tail[i]]] = i;
        }
        return out;
    }

    /** Whether a circle of states costs less than nothing (Bellman and Ford's labels never settle). */
    boolean hasCircleThatPays(double[] cost) {
        double[] least = new double[stateCount()];
        boolean fell = true;
        for (int round = 0; fell && round <= stateCount(); round++) {
            fell = false;
            for (int i = 0; i < arc.length; i++) {
                double via = least[tail[i]] + (arc[i] < 0 ? 0 : cost[arc[i]]);
                if (via < least[head[i]] - 1e-12) {
                    least[head[i]] = via;
                    fell = true;
                }
            }
        }
        return fell;
    }

    /** Which of the group's destinations is counted at each state; −1 if none is. */
    int[] destinationOf() {
        int[] destinationOf = new int[stateCount()];
        Arrays.fill(destinationOf, -1);
        for (int d = 0; d < arrival.length; d++) {
            destinationOf[arrival[d]] = d;
        }
        return destinationOf;
    }

    /**
     * The expansion; null if it would have more than {@link #MOST_ARCS} arcs. On a grid coarser than {@link #EXACT}
     * weights spent are rounded down at each state, so that some ways through the states may be too heavy, but none
     * that is light enough is missing.
     *
     * @param grid share of the limit that weights are rounded to
     */
    static @Nullable Expansion of(Core core, Group group, double grid) {
        return new Unfolding(core, group, grid).expansion();
    }

    /** Whether a simple path could weigh more than a group's limit. */
    static boolean mayBind(Core core, Group group) {
        var network = core.network();
        double[] heaviest = new double[network.nodeCount()];
        for (int a = 0; a < network.arcCount(); a++) {
            int v = network.tail()[a];
            heaviest[v] = Math.max(heaviest[v], network.weight()[a]);
        }
        return group.maxWeight() < Arrays.stream(heaviest).sum();
    }

    /** The search that unfolds the network from the origin. */
    private static final class Unfolding {
        /** Of a grid step: what arithmetic may have lost. */
        private static final double GRID_TOLERANCE = 1e-3;

        private record State(int node, long spent) {}

        private final Core core;
        private final Network network;
        private final Group group;
        private final boolean limited;
        private final double[] remaining;
        private final double grid;
        private final Map<State, Integer> stateOf = new HashMap<>();
        private final IntList node = new IntList();
        private final IntList tail = new IntList();
        private final IntList head = new IntList();
        private final IntList arc = new IntList();
        private double[] spent = new double[16];

        Unfolding(Core core, Group group, double gridShare) {
            this.core = core;
            this.network = core.network();
            this.group = group;
            this.limited = gridShare < UNLIMITED;
            this.remaining = leastRemainingWeight();
            this.grid = limited ? gridShare * Math.max(1, group.maxWeight()) : 1;
        }

        @Nullable
        Expansion expansion() {
            state(group.origin(), 0);
            for (int s = 0; s < node.size(); s++) {
                unfold(s);
                if (arc.size() > MOST_ARCS) {
                    return null;
                }
            }
            int[] arrival = limited ? countedApart() : countedInPlace();
            return new Expansion(node.array(), tail.array(), head.array(), arc.array(), arrival);
        }

        private void unfold(int s) {
            int v = node.get(s);
            boolean alone = group.destination().length == 1 && v == group.destination()[0];
            for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1] && !alone; i++) {
                int a = network.outArc()[i];
                if (isUsable(a, spent[s])) {
                    int next = state(network.head()[a], limited ? spent[s] + network.weight()[a] : 0);
                    tail.add(s);
                    head.add(next);
                    arc.add(a);
                }
            }
        }

        private boolean isUsable(int a, double before) {
            int w = network.head()[a];
            double least = remaining[w] + (limited ? before + network.weight()[a] : 0);
            return core.cost()[group.costClass()][a] < Double.POSITIVE_INFINITY
                    && w != group.origin()
                    && w != network.tail()[a]
                    && (limited ? isLight(least) : least < Double.POSITIVE_INFINITY);
        }

        private boolean isLight(double weight) {
            return weight <= group.maxWeight() + EXACT * Math.max(1, group.maxWeight());
        }

        private int state(int v, double weight) {
            var key = new State(v, (long) Math.floor(weight / grid + GRID_TOLERANCE));
            var known = stateOf.putIfAbsent(key, node.size());
            if (known != null) {
                return known;
            }
            if (node.size() == spent.length) {
                spent = Arrays.copyOf(spent, 2 * spent.length);
            }
            spent[node.size()] = key.spent() * grid;
            node.add(v);
            return node.size() - 1;
        }

        private int[] countedInPlace() {
            return Arrays.stream(group.destination()).map(v -> state(v, 0)).toArray();
        }

        private int[] countedApart() {
            int reached = node.size();
            int[] arrival = new int[group.destination().length];
            for (int d = 0; d < arrival.length; d++) {
                arrival[d] = reached + d;
                node.add(group.destination()[d]);
            }
            for (int s = 0; s < reached; s++) {
                int d = group.destinationIndex(node.get(s));
                if (d >= 0) {
                    tail.add(s);
                    head.add(arrival[d]);
                    arc.add(-1);
                }
            }
            return arrival;
        }

        /** The least weight from each node to a destination; +∞ if there is no way. */
        private double[] leastRemainingWeight() {
            double[] least = new double[network.nodeCount()];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            var queue = new java.util.PriorityQueue<double[]>((x, y) -> Double.compare(x[0], y[0]));
            for (int v : group.destination()) {
                least[v] = 0;
                queue.add(new double[] {0, v});
            }
            while (!queue.isEmpty()) {
                double[] first = queue.remove();
                var v = (int) first[1];
                if (first[0] > least[v]) {
                    continue;
                }
                for (int i = network.firstIn()[v]; i < network.firstIn()[v + 1]; i++) {
                    int a = network.inArc()[i];
                    int u = network.tail()[a];
                    double weight = least[v] + (limited ? network.weight()[a] : 0);
                    if (core.cost()[group.costClass()][a] < Double.POSITIVE_INFINITY && weight < least[u]) {
                        least[u] = weight;
                        queue.add(new double[] {weight, u});
                    }
                }
            }
            return least;
        }
    }
}
