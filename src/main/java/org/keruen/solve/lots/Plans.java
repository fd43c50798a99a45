package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import org.keruen.core.Plan;

/** Plans of the Core from bookings. */
final class Plans {
    private Plans() {}

    /** The plan in which each commodity's flows are its lots, and its tiers those that the ledger chose. */
    static Plan of(Board board, int[] wayOfLot) {
        var tally = tally(board, wayOfLot);
        int[] units = tally.units();
        int[] tierOf = tierOf(board, units);
        var commodity = new ArrayList<Integer>();
        var path = new ArrayList<int[]>();
        var flow = new ArrayList<Double>();
        double[] unmet = new double[board.ways().length];
        int lot = 0;
        for (int k = 0; k < board.ways().length; k++) {
            double[] sum = new double[board.ways()[k].length];
            for (int i = 0; i < board.sizes().count(k); i++) {
                sum[wayOfLot[lot++]] += board.sizes().size(k, i == board.sizes().wholeCount()[k]);
            }
            unmet[k] = sum[sum.length - 1];
            for (int p = 0; p + 1 < sum.length; p++) {
                if (sum[p] > 0) {
                    commodity.add(k);
                    path.add(Arrays.stream(board.ways()[k][p].path())
                            .map(a -> tierOf[a])
                            .toArray());
                    flow.add(sum[p]);
                }
            }
        }
        return new Plan(
                commodity.stream().mapToInt(Integer::intValue).toArray(),
                path.toArray(int[][]::new),
                flow.stream().mapToDouble(Double::doubleValue).toArray(),
                unmet,
                units);
    }

    /** The sums of bookings. */
    static Tally tally(Board board, int[] wayOfLot) {
        var tally = new Tally(board.ledger());
        int lot = 0;
        for (int k = 0; k < board.ways().length; k++) {
            for (int i = 0; i < board.sizes().count(k); i++) {
                boolean isLast = i == board.sizes().wholeCount()[k];
                tally.add(board.ways()[k][wayOfLot[lot++]], isLast);
            }
        }
        return tally;
    }

    /** The arc of the chosen tier in place of each arc. */
    private static int[] tierOf(Board board, int[] units) {
        int[] tierOf = new int[board.core().network().arcCount()];
        Arrays.setAll(tierOf, a -> a);
        for (var choice : board.choices()) {
            for (int tier = 0; tier < choice.count(); tier++) {
                for (int i = 0; units[choice.design()[tier]] > 0 && i < choice.arc()[tier].length; i++) {
                    tierOf[choice.arc()[0][i]] = choice.arc()[tier][i];
                }
            }
        }
        return tierOf;
    }
}
