package org.keruen.core;

/**
 * Goes through all the ways of a commodity, one arc after another, for the least sum of tolls; gives up if there are
 * many.
 */
final class EveryPath {
    private static final int MOST_STEPS = 1_000_000;

    private final Core core;
    private final boolean[] open;
    private final double[] toll;
    private final double[] cost;
    private final int destination;
    private final double mostWeight;
    private final boolean[] visited;
    private final int[] steps = new int[1];

    private EveryPath(Core core, boolean[] open, int k, double[] toll) {
        this.core = core;
        this.open = open;
        this.toll = toll;
        this.cost = core.cost()[core.commodities().costClass()[k]];
        this.destination = core.commodities().destination()[k];
        double most = core.commodities().maxWeight()[k];
        this.mostWeight = most + PlanEvaluation.TOLERANCE * Math.max(1, most);
        this.visited = new boolean[core.network().nodeCount()];
    }

    /** The least toll of a way of the commodity, +∞ if it has none; −∞ if there are too many to see. */
    static double leastToll(Core core, boolean[] open, int k, double[] toll) {
        var walk = new EveryPath(core, open, k, toll);
        double least = walk.leastFrom(core.commodities().origin()[k], 0);
        return walk.steps[0] > MOST_STEPS ? Double.NEGATIVE_INFINITY : least;
    }

    private double leastFrom(int v, double weight) {
        if (v == destination) {
            return 0;
        }
        visited[v] = true;
        var network = core.network();
        double least = Double.POSITIVE_INFINITY;
        for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1] && ++steps[0] <= MOST_STEPS; i++) {
            int a = network.outArc()[i];
            double heavier = weight + network.weight()[a];
            boolean passes = open[a] && cost[a] < Double.POSITIVE_INFINITY && !visited[network.head()[a]];
            if (passes && heavier <= mostWeight) {
                least = Math.min(least, toll[a] + leastFrom(network.head()[a], heavier));
            }
        }
        visited[v] = false;
        return least;
    }
}
