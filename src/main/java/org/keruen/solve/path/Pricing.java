package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

    /** Groups whose paths are there at once. */
    private static final int AT_ONCE = 64;

    private final Core core;
    private final boolean parallel;
    private final List<Group> groups = new ArrayList<>();

    /** A path for a commodity, and what a unit on it would change the objective by. */
    record Priced(int commodity, int[] path, double reducedCost) {}

    /**
     * What a round of pricing found.
     *
     * @param improving paths with negative reduced cost, at most one a commodity; none where they were told before
     * @param slack Σ quantity × least reduced cost where negative: how far the bound lies from the master's objective
     * @param least reduced cost of each commodity's cheapest path, its dual not counted; +∞ if it has no path
     * @param exact whether every commodity's least path is known
     */
    record Round(List<Priced> improving, double slack, double[] least, boolean exact) {
        /** What carrying or leaving everything costs at these prices at least. */
        double allAtLeast(Core core) {
            var commodities = core.commodities();
            double sum = 0;
            for (int k = 0; k < least.length; k++) {
                sum += commodities.quantity()[k]
                        * Math.min(least[k], commodities.unmetCost()[k]);
            }
            return sum;
        }

        /** What carrying or leaving a unit of each commodity costs at these prices at least; 0 if it has no way. */
        double[] commodityPrices(Core core) {
            double[] prices = new double[least.length];
            for (int k = 0; k < prices.length; k++) {
                double price = Math.min(least[k], core.commodities().unmetCost()[k]);
                prices[k] = price < Double.POSITIVE_INFINITY ? price : 0;
            }
            return prices;
        }

        /** The commodities that had better be left behind. */
        int[] betterUnmet(Core core, MasterDuals duals) {
            double[] unmet = core.commodities().unmetCost();
            return IntStream.range(0, unmet.length)
                    .filter(k -> unmet[k] - duals.commodity(k) < -IMPROVING * Math.max(1, unmet[k]))
                    .toArray();
        }
    }

    /** The commodities of an origin and a cost class. */
    private record Group(int origin, int costClass, int[] commodities, int[] destinations) {}

    /** What is improving for a group, and whether that is all. */
    private record Found(List<Priced> improving, boolean exact) {}

    /** The least path of a commodity; {@code path} is null if there is none. */
    private record Least(int @Nullable [] path, double cost, boolean exact) {
        static final Least NONE = new Least(null, Double.POSITIVE_INFINITY, true);
    }

    Pricing(Core core, int threads) {
        this.core = core;
        this.parallel = threads > 1;
        var commodities = core.commodities();
        var commoditiesOf = new TreeMap<Long, List<Integer>>();
        for (int k = 0; k < commodities.count(); k++) {
            long key = (long) commodities.origin()[k] << 32 | commodities.costClass()[k];
            commoditiesOf.computeIfAbsent(key, _ -> new ArrayList<>()).add(k);
        }
        commoditiesOf.forEach((key, members) -> {
            int[] of = members.stream().mapToInt(Integer::intValue).toArray();
            int[] destinations = Arrays.stream(of)
                    .map(k -> commodities.destination()[k])
                    .distinct()
                    .toArray();
            groups.add(new Group(Math.toIntExact(key >> 32), Math.toIntExact(key & 0xffff_ffffL), of, destinations));
        });
    }

    /** Whether it uses more than one thread. */
    boolean isParallel() {
        return parallel;
    }

    /** Prices every commodity under the master's duals; where circles pay a quick path is enough. */
    Round round(MasterDuals duals) {
        return listed(duals, false, SimplePath.FEW_STEPS);
    }

    /** As {@link #round(MasterDuals)}, but the improving paths are told one after another and not kept. */
    Round round(MasterDuals duals, Consumer<Priced> improving) {
        return round(duals, false, SimplePath.FEW_STEPS, improving);
    }

    /**
     * Prices every commodity under the master's duals, where circles pay by a walk through the simple paths of at most
     * so many steps each.
     */
    Round thoroughRound(MasterDuals duals, long mostSteps) {
        return listed(duals, true, mostSteps);
    }

    private Round listed(MasterDuals duals, boolean thorough, long mostSteps) {
        var improving = new ArrayList<Priced>();
        var round = round(duals, thorough, mostSteps, improving::add);
        return new Round(improving, round.slack(), round.least(), round.exact());
    }

    private Round round(MasterDuals duals, boolean thorough, long mostSteps, Consumer<Priced> improving) {
        double[] least = new double[core.commodities().count()];
        boolean[] negative = new boolean[core.classCount()];
        for (int costClass = 0; costClass < negative.length; costClass++) {
            negative[costClass] = Arrays.stream(duals.arcCost(costClass)).anyMatch(cost -> cost < 0);
        }
        boolean exact = true;
        for (int from = 0; from < groups.size(); from += AT_ONCE) {
            var some = groups.subList(from, Math.min(groups.size(), from + AT_ONCE));
            var stream = parallel ? some.parallelStream() : some.stream();
            var found = stream.map(
                            group -> price(group, duals, negative[group.costClass()], thorough, mostSteps, least))
                    .toList();
            for (var part : found) {
                part.improving().forEach(improving);
                exact &= part.exact();
            }
        }
        double slack = 0;
        for (int k = 0; k < least.length; k++) {
            slack += Math.min(0, least[k] - duals.commodity(k))
                    * core.commodities().quantity()[k];
        }
        return new Round(List.of(), slack, least, exact);
    }

    private Found price(
            Group group, MasterDuals duals, boolean negative, boolean thorough, long mostSteps, double[] leastOf) {
        double[] cost = duals.arcCost(group.costClass());
        var tree = negative
                ? ShortestPaths.from(core.network(), group.origin(), cost)
                : ShortestPaths.toTargets(core.network(), group.origin(), group.destinations(), cost);
        boolean settled = !negative || isSettled(tree, cost);
        boolean exact = true;
        var improving = new ArrayList<Priced>();
        for (int k : group.commodities()) {
            var least =
                    settled && isPlain(k, duals) ? inTree(k, tree, duals) : alone(k, cost, duals, thorough, mostSteps);
            exact &= least.exact();
            leastOf[k] = least.cost();
            double reducedCost = least.cost() - duals.commodity(k);
            if (least.path() != null && isImproving(k, reducedCost, duals)) {
                improving.add(new Priced(k, least.path(), reducedCost));
            }
        }
        return new Found(improving, exact);
    }

    private static boolean isImproving(int k, double reducedCost, MasterDuals duals) {
        return reducedCost < -IMPROVING * Math.max(1, Math.abs(duals.commodity(k)));
    }

    private boolean isPlain(int k, MasterDuals duals) {
        return core.commodities().maxWeight()[k] == Double.POSITIVE_INFINITY
                && duals.linked(k).isEmpty();
    }

    /** The path in the tree, told only if it improves. */
    private Least inTree(int k, ShortestPaths tree, MasterDuals duals) {
        int destination = core.commodities().destination()[k];
        double distance = tree.distance()[destination];
        boolean improving = distance < Double.POSITIVE_INFINITY && isImproving(k, distance - duals.commodity(k), duals);
        return new Least(improving ? tree.path(destination) : null, distance, true);
    }

    private Least alone(int k, double[] costOfClass, MasterDuals duals, boolean thorough, long mostSteps) {
        double[] cost = Arrays.copyOf(costOfClass, costOfClass.length);
        for (var price : duals.linked(k)) {
            cost[price.arc()] -= price.dual();
        }
        int origin = core.commodities().origin()[k];
        double maxWeight = core.commodities().maxWeight()[k];
        var tree = ShortestPaths.from(core.network(), origin, cost);
        if (!isSettled(tree, cost)) {
            boolean mayBeQuick = !thorough && maxWeight == Double.POSITIVE_INFINITY;
            var quick = mayBeQuick ? inTree(k, tree, duals) : Least.NONE;
            return quick.path() == null ? simple(k, cost, mostSteps) : new Least(quick.path(), quick.cost(), false);
        }
        if (maxWeight == Double.POSITIVE_INFINITY) {
            return inTree(k, tree, duals);
        }
        var light = LightPaths.from(core.network(), origin, cost, maxWeight)
                .cheapest(core.commodities().destination()[k], maxWeight);
        return light == null ? Least.NONE : new Least(light.path(), light.cost(), true);
    }

    private Least simple(int k, double[] cost, long mostSteps) {
        var commodities = core.commodities();
        var simple = new SimplePath(core.network(), mostSteps);
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
            double via = distance[network.tail()[a]] + cost[a];
            if (via < distance[network.head()[a]] - 1e-9 * Math.max(1, Math.abs(via))) {
                return false;
            }
        }
        return true;
    }
}
