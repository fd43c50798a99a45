package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import org.keruen.core.Plan;

/** Plans of the Core from allotments. */
final class Plans {
    private Plans() {}

    /** The plan in which each commodity's flows are its lots, and its tiers those that the ledger chose. */
    static Plan of(Board board, Allotment allotment) {
        var tally = tally(board, allotment);
        int[] units = tally.units();
        int[] tierOf = tierOf(board, units);
        var commodity = new ArrayList<Integer>();
        var path = new ArrayList<int[]>();
        var flow = new ArrayList<Double>();
        double[] unmet = new double[board.ways().length];
        for (int k = 0; k < unmet.length; k++) {
            for (var way : board.ways()[k]) {
                double quantity = allotment.quantity(board.sizes(), k, way.number());
                if (way.staysBehind()) {
                    unmet[k] = quantity;
                } else if (quantity > 0) {
                    commodity.add(k);
                    path.add(Arrays.stream(way.path()).map(a -> tierOf[a]).toArray());
                    flow.add(quantity);
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

    /** The sums of an allotment. */
    static Tally tally(Board board, Allotment allotment) {
        var tally = new Tally(board.ledger());
        for (int k = 0; k < board.ways().length; k++) {
            for (var way : board.ways()[k]) {
                long lots = allotment.whole()[k][way.number()];
                if (lots > 0) {
                    tally.add(way, false, lots);
                }
                if (allotment.last()[k] == way.number()) {
                    tally.add(way, true, 1);
                }
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
