package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.LightPaths;
import org.keruen.core.Network;
import org.keruen.core.ShortestPaths;

/**
 * Finds for each commodity the path of least reduced cost: one tree for all commodities of an origin and cost class
 * that share their arc prices, a search of its own for one with a weight limit or with linking rows that have a price,
 * and a walk through the simple paths where some circle costs less than nothing.
 */
final class Pricing {
    /** Reduced cost, relative to the commodity's dual where that is above 1, from which a path is worth adding. */
    static final double IMPROVING = 1e-9;

    private final Core core;
    private final SimplePath simple;
    private final TreeMap<Long, List<Integer>> commoditiesOf = new TreeMap<>();

    /** A path for a commodity, and what a unit on it would change the objective by. */
    record Priced(int commodity, int[] path, double reducedCost) {}

    /**
     * What a round of pricing found.
     *
     * @param improving paths with negative reduced cost, at most one a commodity
     * @param slack Σ quantity × least reduced cost where negative: how far the bound lies from the master's objective
     * @param exact whether every commodity's least path is known
     */
    record Round(List<Priced> improving, double slack, boolean exact) {}

    /** The least path of a commodity; {@code path} is null if there is none. */
    private record Least(int @Nullable [] path, double cost, boolean exact) {
        static final Least NONE = new Least(null, Double.POSITIVE_INFINITY, true);
    }

    Pricing(Core core) {
        this.core = core;
        this.simple = new SimplePath(core.network());
        var commodities = core.commodities();
        for (int k = 0; k < commodities.count(); k++) {
            long key = (long) commodities.origin()[k] << 32 | commodities.costClass()[k];
            commoditiesOf.computeIfAbsent(key, _ -> new ArrayList<>()).add(k);
        }
    }

    /** Prices every commodity under the master's duals. */
    Round round(MasterDuals duals) {
        var improving = new ArrayList<Priced>();
        double slack = 0;
        boolean exact = true;
        for (var entry : commoditiesOf.entrySet()) {
            int costClass = Math.toIntExact(entry.getKey() & 0xffff_ffffL);
            int origin = Math.toIntExact(entry.getKey() >> 32);
            double[] cost = duals.arcCost(costClass);
            var tree = ShortestPaths.from(core.network(), origin, cost);
            boolean settled = isSettled(tree, cost);
            for (int k : entry.getValue()) {
                var least = settled && isPlain(k, duals) ? inTree(k, tree) : alone(k, cost, duals);
                exact &= least.exact();
                double reducedCost = least.cost() - duals.commodity(k);
                if (least.path() != null && reducedCost < 0) {
                    slack += reducedCost * core.commodities().quantity()[k];
                    if (reducedCost < -IMPROVING * Math.max(1, Math.abs(duals.commodity(k)))) {
                        improving.add(new Priced(k, least.path(), reducedCost));
                    }
                }
            }
        }
        return new Round(improving, slack, exact);
    }

    private boolean isPlain(int k, MasterDuals duals) {
        return core.commodities().maxWeight()[k] == Double.POSITIVE_INFINITY
                && duals.linked(k).isEmpty();
    }

    private Least inTree(int k, ShortestPaths tree) {
        int destination = core.commodities().destination()[k];
        double distance = tree.distance()[destination];
        return distance == Double.POSITIVE_INFINITY ? Least.NONE : new Least(tree.path(destination), distance, true);
    }

    private Least alone(int k, double[] costOfClass, MasterDuals duals) {
        double[] cost = Arrays.copyOf(costOfClass, costOfClass.length);
        for (var price : duals.linked(k)) {
            cost[price.arc()] -= price.dual();
        }
        int origin = core.commodities().origin()[k];
        double maxWeight = core.commodities().maxWeight()[k];
        var tree = ShortestPaths.from(core.network(), origin, cost);
        if (!isSettled(tree, cost)) {
            return simple(k, cost);
        }
        if (maxWeight == Double.POSITIVE_INFINITY) {
            return inTree(k, tree);
        }
        var light = LightPaths.from(core.network(), origin, cost, maxWeight)
                .cheapest(core.commodities().destination()[k], maxWeight);
        return light == null ? Least.NONE : new Least(light.path(), light.cost(), true);
    }

    private Least simple(int k, double[] cost) {
        var commodities = core.commodities();
        var found = simple.find(
                commodities.origin()[k],
                commodities.destination()[k],
                cost,
                commodities.maxWeight()[k]);
        return found == null
                ? new Least(null, Double.POSITIVE_INFINITY, simple.isExact())
                : new Least(found.path(), found.cost(), simple.isExact());
    }

    /** Whether no arc could lower a label: then no circle pays, and the tree's paths are the cheapest. */
    private static boolean isSettled(ShortestPaths tree, double[] cost) {
        Network network = tree.network();
        double[] distance = tree.distance();
        for (int a = 0; a < cost.length; a++) {
            if (cost[a] < 0) {
                double via = distance[network.tail()[a]] + cost[a];
                if (via < distance[network.head()[a]] - 1e-9 * Math.max(1, Math.abs(via))) {
                    return false;
                }
            }
        }
        return true;
    }
}
