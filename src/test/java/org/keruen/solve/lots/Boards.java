package org.keruen.solve.lots;

import java.util.Arrays;
import java.util.Random;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;

/** Boards of given Cores, and bookings by chance. */
final class Boards {
    private Boards() {}

    /** A board with so many lots of a commodity. */
    static Board of(Core core, int lots) {
        var index = CoreIndex.of(core);
        var choices = TierChoice.in(core, index);
        double[] prices = new double[core.resources().count()];
        Arrays.fill(prices, -1);
        var candidates = new Candidates(core, index, choices, prices, () -> false);
        candidates.search(10, 1);
        var sizes = LotSizes.of(core, 0, 1, lots);
        return Board.of(new LedgerDraft(core, index, choices), sizes, candidates.paths(20), prices);
    }

    /** Lots on ways by chance. */
    static Allotment byChance(Board board, Random random) {
        var allotment = Allotment.nothing(board);
        for (int k = 0; k < board.ways().length; k++) {
            int ways = board.ways()[k].length;
            int usual = random.nextInt(ways);
            for (long i = 0; i < board.sizes().wholeCount()[k]; i++) {
                allotment.whole()[k][random.nextBoolean() ? usual : random.nextInt(ways)]++;
            }
            if (board.sizes().hasLast(k)) {
                allotment.last()[k] = random.nextInt(ways);
            }
        }
        return allotment;
    }
}
