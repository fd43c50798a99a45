package org.keruen.solve.lots;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.core.Plan;

/** First bookings: rounded from flows, or made lot by lot. */
final class Seeds {
    private Seeds() {}

    /** Flows cut into lots: each lot, the greatest first, takes the way that has most left of its commodity's flow. */
    static int[] rounded(Board board, Candidates candidates, Plan plan) {
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

    private static int[] taken(Board board, double[][] left) {
        int[] wayOfLot = new int[board.lotCount()];
        int lot = 0;
        for (int k = 0; k < left.length; k++) {
            for (int i = 0; i < board.sizes().count(k); i++) {
                int most = 0;
                for (int p = 1; p < left[k].length; p++) {
                    most = left[k][p] > left[k][most] ? p : most;
                }
                left[k][most] -= board.sizes().size(k, i == board.sizes().wholeCount()[k]);
                wayOfLot[lot++] = most;
            }
        }
        return wayOfLot;
    }

    /** Lot by lot, each on the way that adds least to cost and to the price of what is broken. */
    static int[] greedy(Board board, double price) {
        var tally = new Tally(board.ledger());
        int[] wayOfLot = new int[board.lotCount()];
        int lot = 0;
        for (int k = 0; k < board.ways().length; k++) {
            for (int i = 0; i < board.sizes().count(k); i++) {
                boolean isLast = i == board.sizes().wholeCount()[k];
                wayOfLot[lot] = cheapest(tally, board.ways()[k], isLast, price);
                tally.add(board.ways()[k][wayOfLot[lot++]], isLast);
            }
        }
        return wayOfLot;
    }

    private static int cheapest(Tally tally, Way[] ways, boolean isLast, double price) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (var way : ways) {
            tally.add(way, isLast);
            double after = tally.cost() + price * tally.excess();
            tally.remove(way, isLast);
            if (after < least) {
                least = after;
                best = way.number();
            }
        }
        return best;
    }
}
