package org.keruen.solve.lots;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.core.Plan;

/** First allotments: rounded from flows, or made bundle by bundle. */
final class Seeds {
    /** Part of a lot that a flow may lack and still hold it. */
    private static final double SAME = 1e-6;

    private Seeds() {}

    /**
     * Flows cut into lots: whole lots that the flow of a way holds take that way; of those left, and at last the
     * smaller one, each takes the way that has most left of its commodity's flow. Flows of whole lots are kept as they
     * are.
     */
    static Allotment rounded(Board board, Candidates candidates, Plan plan) {
        double[][] left = new double[board.ways().length][];
        var numberOf = new HashMap<Integer, Map<List<Integer>, Integer>>();
        for (int k = 0; k < left.length; k++) {
            Way[] ways = board.ways()[k];
            left[k] = new double[ways.length];
            left[k][ways.length - 1] = plan.unmet()[k];
            var numbers = new HashMap<List<Integer>, Integer>();
            for (var way : ways) {
                numbers.put(key(way.path()), way.number());
            }
            numberOf.put(k, numbers);
        }
        for (int p = 0; p < plan.pathCount(); p++) {
            int k = plan.commodity()[p];
            var number = numberOf.getOrDefault(k, Map.of()).get(key(candidates.plain(plan.path()[p])));
            if (number != null) {
                left[k][number] += plan.flow()[p];
            }
        }
        return taken(board, left);
    }

    private static List<Integer> key(int[] path) {
        return Arrays.stream(path).boxed().toList();
    }

    private static Allotment taken(Board board, double[][] left) {
        var allotment = Allotment.nothing(board);
        var sizes = board.sizes();
        for (int k = 0; k < left.length; k++) {
            long[] whole = allotment.whole()[k];
            long rest = sizes.wholeCount()[k];
            for (int p = 0; p < whole.length; p++) {
                whole[p] = Math.min(rest, (long) Math.floor(left[k][p] / sizes.whole()[k] + SAME));
                left[k][p] -= whole[p] * sizes.whole()[k];
                rest -= whole[p];
            }
            while (rest > 0) {
                int most = most(left[k]);
                long lots = Math.ceilDiv(rest, whole.length);
                whole[most] += lots;
                left[k][most] -= lots * sizes.whole()[k];
                rest -= lots;
            }
            allotment.last()[k] = sizes.hasLast(k) ? most(left[k]) : Allotment.NONE;
        }
        return allotment;
    }

    private static int most(double[] left) {
        int most = 0;
        for (int p = 1; p < left.length; p++) {
            most = left[p] > left[most] ? p : most;
        }
        return most;
    }

    /** Bundle by bundle, each on the way that adds least to cost and to the price of what is broken. */
    static Allotment greedy(Board board, Bundling bundling, double price) {
        var tally = new Tally(board.ledger());
        var allotment = Allotment.nothing(board);
        for (int k = 0; k < board.ways().length; k++) {
            long wholeCount = board.sizes().wholeCount()[k];
            for (long lots : Bundling.of(wholeCount, bundling.largest(wholeCount))) {
                allotment.whole()[k][cheapest(tally, board.ways()[k], false, lots, price)] += lots;
            }
            if (board.sizes().hasLast(k)) {
                allotment.last()[k] = cheapest(tally, board.ways()[k], true, 1, price);
            }
        }
        return allotment;
    }

    /** Puts lots on the way that adds least; its number. */
    private static int cheapest(Tally tally, Way[] ways, boolean isLast, long lots, double price) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (var way : ways) {
            tally.add(way, isLast, lots);
            double after = tally.cost() + price * tally.excess();
            tally.add(way, isLast, -lots);
            if (after < least) {
                least = after;
                best = way.number();
            }
        }
        tally.add(ways[best], isLast, lots);
        return best;
    }
}
