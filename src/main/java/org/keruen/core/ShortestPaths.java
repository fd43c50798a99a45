package org.keruen.core;

import java.util.Arrays;

/**
 * Shortest paths from one node under any arc costs, +∞ for a closed arc: label setting with a binary heap (Dijkstra
 * 1959, doi:10.1007/BF01386390) where no cost is negative, label correcting in rounds (Bellman 1958,
 * doi:10.1090/qam/102435) otherwise.
 *
 * @param origin node all paths begin at
 * @param distance cost of the path to each node; +∞ if there is none
 * @param arcInto last arc of the path to each node; −1 if there is none
 */
public record ShortestPaths(Network network, int origin, double[] distance, int[] arcInto) {

    /**
     * The shortest paths from a node. Where a circle of arcs costs less than nothing the paths are still simple, but
     * another may be shorter.
     */
    public static ShortestPaths from(Network network, int origin, double[] cost) {
        var paths = begun(network, origin);
        if (hasNegative(cost)) {
            paths.correctLabels(cost);
        } else {
            paths.settleLabels(cost, network.nodeCount(), new boolean[network.nodeCount()]);
        }
        return paths;
    }

    /**
     * The shortest paths to some nodes, found no further than these need; of other nodes distances may be too great.
     *
     * @param targets different nodes
     * @param cost of each arc, none negative
     */
    public static ShortestPaths toTargets(Network network, int origin, int[] targets, double[] cost) {
        var paths = begun(network, origin);
        boolean[] isTarget = new boolean[network.nodeCount()];
        for (int v : targets) {
            isTarget[v] = true;
        }
        paths.settleLabels(cost, targets.length, isTarget);
        return paths;
    }

    private static ShortestPaths begun(Network network, int origin) {
        double[] distance = new double[network.nodeCount()];
        int[] arcInto = new int[network.nodeCount()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(arcInto, -1);
        distance[origin] = 0;
        return new ShortestPaths(network, origin, distance, arcInto);
    }

    /**
     * The arcs of the path to a node, in order; empty at the origin.
     *
     * @throws IllegalArgumentException if there is no path
     */
    public int[] path(int destination) {
        if (distance[destination] == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("no path from node %d to node %d".formatted(origin, destination));
        }
        int length = 0;
        for (int v = destination; v != origin; v = network.tail()[arcInto[v]]) {
            length++;
        }
        int[] path = new int[length];
        for (int v = destination; v != origin; v = network.tail()[arcInto[v]]) {
            path[--length] = arcInto[v];
        }
        return path;
    }

    private static boolean hasNegative(double[] cost) {
        for (double c : cost) {
            if (c < 0) {
                return true;
            }
        }
        return false;
    }

    /** Settles nodes until so many targets are settled. */
    private void settleLabels(double[] cost, int targetCount, boolean[] isTarget) {
        int targetsLeft = targetCount;
        int[] heap = new int[network.nodeCount() + 1]; // heap[0] is its size
        int[] placeOf = new int[network.nodeCount()];
        push(heap, placeOf, origin);
        while (heap[0] > 0) {
            int v = pop(heap, placeOf);
            if (isTarget[v] && --targetsLeft == 0) {
                return;
            }
            for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
                int a = network.outArc()[i];
                int w = network.head()[a];
                double via = distance[v] + cost[a];
                if (via < distance[w]) {
                    distance[w] = via;
                    arcInto[w] = a;
                    push(heap, placeOf, w);
                }
            }
        }
    }

    /** Puts a node into the heap, or moves it up there. */
    private void push(int[] heap, int[] placeOf, int v) {
        int place = placeOf[v] > 0 ? placeOf[v] : ++heap[0];
        while (place > 1 && distance[v] < distance[heap[place / 2]]) {
            heap[place] = heap[place / 2];
            placeOf[heap[place]] = place;
            place /= 2;
        }
        heap[place] = v;
        placeOf[v] = place;
    }

    private int pop(int[] heap, int[] placeOf) {
        int first = heap[1];
        int v = heap[heap[0]--];
        placeOf[first] = 0;
        int place = 1;
        for (int child = 2; child <= heap[0]; child = 2 * place) {
            if (child < heap[0] && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[v] <= distance[heap[child]]) {
                break;
            }
            heap[place] = heap[child];
            placeOf[heap[place]] = place;
            place = child;
        }
        if (v != first) {
            heap[place] = v;
            placeOf[v] = place;
        }
        return first;
    }

    private void correctLabels(double[] cost) {
        boolean fell = true;
        for (int round = 0; fell && round < network.nodeCount(); round++) {
            fell = false;
            for (int a = 0; a < cost.length; a++) {
                int v = network.tail()[a];
                int w = network.head()[a];
                if (distance[v] + cost[a] < distance[w] && !isOnPath(w, v)) {
                    distance[w] = distance[v] + cost[a];
                    arcInto[w] = a;
                    fell = true;
                }
            }
        }
        sumUp(cost);
    }

    private boolean isOnPath(int w, int destination) {
        int v = destination;
        while (v != w && v != origin) {
            v = network.tail()[arcInto[v]];
        }
        return v == w;
    }

    /** Makes distances those of the paths: where a circle pays, a label may be older than the path it is of. */
    private void sumUp(double[] cost) {
        for (int v = 0; v < distance.length; v++) {
            if (distance[v] < Double.POSITIVE_INFINITY) {
                double sum = 0;
                for (int a : path(v)) {
                    sum += cost[a];
                }
                distance[v] = sum;
            }
        }
    }
}
