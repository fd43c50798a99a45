package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.path.Point;

/**
 * Mixed-integer rounding of sums of rows of the arc form: from what an arc has room for, or what a commodity brings to
 * a node, rows are added one by one that cancel out the flow furthest from its bounds (Marchand, Wolsey 2001,
 * doi:10.1287/opre.49.3.363.10650). So each commodity gets a cutset of its own, where that of all would say little, and
 * flows into a set count as well as flows out of it: flow covers and flow packs are among what comes of it.
 */
final class Aggregation implements Family {
    private static final int MOST_ROWS = 7;

    /** Cuts from arcs beyond which none are looked for from nodes. */
    private static final int ENOUGH = 20;

    private final Core core;
    private final ArcRooms rooms;
    private final int[][] arcsInto;

    Aggregation(Core core, ArcRooms rooms) {
        this.core = core;
        this.rooms = rooms;
        this.arcsInto = arcsInto(core);
    }

    private static int[][] arcsInto(Core core) {
        int[] head = core.network().head();
        int[][] into = new int[core.network().nodeCount()][0];
        for (int a = 0; a < head.length; a++) {
            into[head[a]] = Arrays.copyOf(into[head[a]], into[head[a]].length + 1);
            into[head[a]][into[head[a]].length - 1] = a;
        }
        return into;
    }

    @Override
    public List<Scored> broken(Point point) {
        var rows = new ArcRows(core, rooms, arcsInto, point);
        var cuts = new ArrayList<Scored>();
        for (int a = 0; a < core.network().arcCount(); a++) {
            var row = point.first()[a] < point.first()[a + 1] ? rows.capacity(a) : null;
            if (row != null) {
                add(deepest(rows, new RowSum(rows, row, 1)), cuts);
            }
        }
        if (cuts.size() < ENOUGH) {
            for (long number : rows.passed()) {
                var row = rows.conservation(Math.toIntExact(number >> 32), Math.toIntExact(number & 0xffff_ffffL));
                add(deepest(rows, new RowSum(rows, row, 1)), cuts);
                add(deepest(rows, new RowSum(rows, row, -1)), cuts);
            }
        }
        return cuts;
    }

    private static void add(@Nullable Scored cut, List<Scored> cuts) {
        if (cut != null) {
            cuts.add(cut);
        }
    }

    private static @Nullable Scored deepest(ArcRows rows, RowSum sum) {
        Scored best = null;
        for (int count = 1; count <= MOST_ROWS; count++) {
            var found = Substitution.deepest(rows, sum);
            if (found != null && (best == null || found.score() > best.score())) {
                best = found;
            }
            if (count < MOST_ROWS && !sum.cancel()) {
                return best;
            }
        }
        return best;
    }
}
