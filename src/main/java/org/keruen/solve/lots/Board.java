package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.core.Core;

/**
 * What local search plays on: the lots of every commodity, the ways that each may take, and the ledger that says what
 * any choice costs. Shared by all solvers of a search; nothing in it changes.
 *
 * @param ways of each commodity; the last is staying behind
 * @param contested, crossings what moves look at
 */
record Board(
        Core core,
        LotSizes sizes,
        List<TierChoice> choices,
        Way[][] ways,
        Ledger ledger,
        Contested contested,
        Crossings crossings) {
    /** How much dearer than the dearest path leaving behind is that must not be. */
    private static final double MUST_CARRY = 4;

    /**
     * The board of these paths.
     *
     * @param paths of each commodity, tiers by their first
     * @param resourcePrice what a unit of each resource is worth, as duals
     */
    static Board of(LedgerDraft draft, LotSizes sizes, List<List<int[]>> paths, double[] resourcePrice) {
        var core = draft.core;
        var counters = draft.measures.counters();
        var uses = new ArrayList<List<Counters.Use>>();
        double[] greatest = new double[counters.count()];
        for (int k = 0; k < paths.size(); k++) {
            int costClass = core.commodities().costClass()[k];
            var ofCommodity = paths.get(k).stream()
                    .map(path -> counters.along(path, costClass))
                    .toList();
            for (var use : ofCommodity) {
                for (int i = 0; i < use.counter().length; i++) {
                    int c = use.counter()[i];
                    greatest[c] = Math.max(greatest[c], Math.abs(use.amount()[i]));
                }
            }
            uses.add(ofCommodity);
        }
        var prices = Prices.of(core, paths);
        var ledger = new LedgerWriter(draft, counters, greatest, prices.most(), prices.unit(), resourcePrice).ledger();
        Way[][] ways = new Way[paths.size()][];
        for (int k = 0; k < ways.length; k++) {
            ways[k] = ways(core, sizes, ledger, prices, k, paths.get(k), uses.get(k));
        }
        return new Board(
                core, sizes, draft.choices, ways, ledger, Contested.of(ledger), Crossings.of(counters.count(), ways));
    }

    /**
     * What money is about.
     *
     * @param most that all may cost, designs and all
     * @param unit a usual price of carrying a unit
     * @param dearest price of carrying or leaving a unit
     */
    private record Prices(double most, double unit, double dearest) {
        static Prices of(Core core, List<List<int[]>> paths) {
            var commodities = core.commodities();
            double sum = 0;
            double most = 0;
            double dearest = 1e-9;
            for (int k = 0; k < paths.size(); k++) {
                double unmet = commodities.unmetCost()[k];
                double cheapest = Double.POSITIVE_INFINITY;
                double costly = unmet < Double.POSITIVE_INFINITY ? unmet : 0;
                for (int[] path : paths.get(k)) {
                    cheapest = Math.min(cheapest, Math.abs(cost(core, k, path)));
                    costly = Math.max(costly, Math.abs(cost(core, k, path)));
                }
                cheapest = Math.min(cheapest, costly);
                sum += cheapest * commodities.quantity()[k];
                most += costly * commodities.quantity()[k];
                dearest = Math.max(dearest, costly);
            }
            double all = Math.max(1e-9, Arrays.stream(commodities.quantity()).sum());
            for (int g = 0; g < core.designs().count(); g++) {
                most += Math.abs(core.designs().cost()[g]) * core.designs().most()[g];
            }
            return new Prices(most + all * dearest * 1e-3, Math.max(sum / all, dearest * 1e-3), dearest);
        }
    }

    private static double cost(Core core, int k, int[] path) {
        double[] ofClass = core.cost()[core.commodities().costClass()[k]];
        double sum = 0;
        for (int a : path) {
            sum += ofClass[a];
        }
        return sum;
    }

    private static Way[] ways(
            Core core,
            LotSizes sizes,
            Ledger ledger,
            Prices prices,
            int k,
            List<int[]> paths,
            List<Counters.Use> uses) {
        Way[] ways = new Way[paths.size() + 1];
        for (int p = 0; p < paths.size(); p++) {
            double cost = cost(core, k, paths.get(p));
            var use = uses.get(p);
            ways[p] = new Way(
                    k,
                    p,
                    paths.get(p),
                    use.counter(),
                    load(ledger, use, cost, 0, sizes.whole()[k]),
                    load(ledger, use, cost, 0, sizes.last()[k]));
        }
        double unmet = core.commodities().unmetCost()[k];
        boolean may = unmet < Double.POSITIVE_INFINITY;
        double price = may ? unmet : 0;
        double fine = may ? 0 : MUST_CARRY * prices.dearest();
        var nothing = new Counters.Use(new int[0], new double[0]);
        ways[paths.size()] = new Way(
                k,
                paths.size(),
                Way.STAYS,
                nothing.counter(),
                load(ledger, nothing, price, fine, sizes.whole()[k]),
                load(ledger, nothing, price, fine, sizes.last()[k]));
        return ways;
    }

    private static Way.Load load(Ledger ledger, Counters.Use use, double cost, double fine, double size) {
        long[] amount = new long[use.counter().length];
        for (int i = 0; i < amount.length; i++) {
            amount[i] = Math.round(use.amount()[i] * size * ledger.scale()[use.counter()[i]]);
        }
        return new Way.Load(
                amount,
                ledger.money(cost * size),
                fine > 0 && size > 0 ? Bounds.priced(size, fine * ledger.moneyScale()) : 0);
    }
}
