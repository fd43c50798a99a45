package org.keruen.solve.path;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Network;
import org.keruen.core.ShortestPaths;

/**
 * The cheapest path that visits no node twice where circles cost less than nothing: depth first through all simple
 * paths, cutting where even the cheapest way to the end without rebates, and all the greatest rebates of the nodes not
 * yet visited, could not beat the best.
 */
final class SimplePath {
    /** Steps of a quick walk, and of one that shall see all. */
    static final long FEW_STEPS = 30_000;

    static final long MOST_STEPS = 3_000_000;

    private final Network network;
    private final Network backward;
    private final long mostSteps;
    private final boolean[] visited;
    private final double[] rebate;
    private double[] ahead = new double[0];
    private int[] stack = new int[0];
    private double[] cost = new double[0];
    private int destination;
    private double maxWeight;
    private long steps;
    private double best;
    private int @Nullable [] bestPath;

    /** A path and its cost. */
    record Found(int[] path, double cost) {}

    SimplePath(Network network, long mostSteps) {
        this.network = network;
        this.mostSteps = mostSteps;
        this.backward = Network.of(
                network.nodeCount(), /* tail= */ network.head(), /* head= */ network.tail(), network.weight());
        this.visited = new boolean[network.nodeCount()];
        this.rebate = new double[network.nodeCount()];
    }

    /** Whether the last search saw every path that could be best. */
    boolean isExact() {
        return steps <= mostSteps;
    }

    /** The cheapest simple path within the weight limit; null if none was found. */
    @Nullable
    Found find(int origin, int end, double[] costOfArc, double most) {
        stack = new int[network.nodeCount()];
        cost = costOfArc;
        destination = end;
        maxWeight = most;
        steps = 0;
        best = Double.POSITIVE_INFINITY;
        bestPath = null;
        Arrays.fill(visited, false);
        double allRebates = 0;
        Arrays.fill(rebate, 0);
        for (int a = 0; a < network.arcCount(); a++) {
            rebate[network.head()[a]] = Math.min(rebate[network.head()[a]], cost[a]);
        }
        for (double least : rebate) {
            allRebates += least;
        }
        double[] withoutRebates = Arrays.stream(cost).map(c -> Math.max(0, c)).toArray();
        ahead = ShortestPaths.from(backward, destination, withoutRebates).distance();
        walk(origin, 0, 0, 0, allRebates);
        return bestPath == null ? null : new Found(bestPath, best);
    }

    private void walk(int v, int depth, double spent, double weight, double rebatesLeft) {
        if (v == destination) {
            if (spent < best) {
                best = spent;
                bestPath = Arrays.copyOf(stack, depth);
            }
            return;
        }
        if (++steps > mostSteps || spent + ahead[v] + rebatesLeft >= best) {
            return;
        }
        visited[v] = true;
        for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
            int a = network.outArc()[i];
            int w = network.head()[a];
            double heavier = weight + network.weight()[a];
            if (!visited[w] && cost[a] < Double.POSITIVE_INFINITY && heavier <= maxWeight) {
                stack[depth] = a;
                walk(w, depth + 1, spent + cost[a], heavier, rebatesLeft - rebate[w]);
            }
        }
        visited[v] = false;
    }
}
