package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.keruen.core.Core;
import org.keruen.solve.engine.WarmLp;

/**
 * Which ways are keys and which are columns, which resources and commodities have a row, and where each stands in the
 * basis. Every change keeps as many basic as there are rows.
 */
final class KeyBasis {
    static final int NONE = -1;
    private static final int AT_LOWER = WarmLp.Stand.AT_LOWER.code();
    private static final int BASIC = WarmLp.Stand.BASIC.code();

    private final int resourceCount;
    private final int[] key;
    private final int[] place;
    private int[] way = new int[1024];
    private int[] row = new int[64];
    private int[] rowStand = new int[64];
    private int[] aboveStand = new int[64];
    private int[] belowStand = new int[64];
    private int[] idleRounds = new int[64];
    private int rowCount;

    KeyBasis(Core core) {
        this.resourceCount = core.resources().count();
        this.key = filled(core.commodities().count());
        this.place = filled(resourceCount + key.length);
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    /** The key of a commodity; {@link #NONE} if it has no way. */
    int key(int k) {
        return key[k];
    }

    /** Makes a way the key of a commodity that had none, or a column at 0. */
    void enter(int k, int p) {
        if (p >= way.length) {
            way = Arrays.copyOf(way, 2 * p);
        }
        way[p] = key[k] == NONE ? NONE : AT_LOWER;
        key[k] = key[k] == NONE ? p : key[k];
    }

    /** Whether a way is a column, not a key. */
    boolean isColumn(int p) {
        return way[p] != NONE;
    }

    boolean isBasic(int p) {
        return way[p] == BASIC;
    }

    int rowCount() {
        return rowCount;
    }

    /** The row of a resource, or {@link #NONE}. */
    int ofResource(int r) {
        return place[r];
    }

    /** The row of a commodity, or {@link #NONE}. */
    int ofCommodity(int k) {
        return place[resourceCount + k];
    }

    /** The resource of a row, or {@link #NONE}. */
    int resource(int i) {
        return row[i] < resourceCount ? row[i] : NONE;
    }

    /** The commodity of a row, or {@link #NONE}. */
    int commodity(int i) {
        return row[i] < resourceCount ? NONE : row[i] - resourceCount;
    }

    void addResource(int r) {
        addRow(r);
    }

    void addCommodity(int k) {
        addRow(resourceCount + k);
    }

    private void addRow(int what) {
        if (rowCount == row.length) {
            row = Arrays.copyOf(row, 2 * rowCount);
            rowStand = Arrays.copyOf(rowStand, 2 * rowCount);
            aboveStand = Arrays.copyOf(aboveStand, 2 * rowCount);
            belowStand = Arrays.copyOf(belowStand, 2 * rowCount);
            idleRounds = Arrays.copyOf(idleRounds, 2 * rowCount);
        }
        row[rowCount] = what;
        rowStand[rowCount] = BASIC;
        aboveStand[rowCount] = AT_LOWER;
        belowStand[rowCount] = AT_LOWER;
        idleRounds[rowCount] = 0;
        place[what] = rowCount++;
    }

    /**
     * Takes away the commodities' rows, and the resources' that have been slack for so many rounds. A commodity whose
     * row is tight gets the basic way that {@code other} tells for its key, so that its row and that way leave the
     * basis together; where it tells none the row stays.
     */
    void compress(int rounds, IntUnaryOperator other) {
        int kept = 0;
        for (int i = 0; i < rowCount; i++) {
            idleRounds[i] = rowStand[i] == BASIC ? idleRounds[i] + 1 : 0;
            boolean goes = commodity(i) == NONE
                    ? idleRounds[i] > rounds
                    : rowStand[i] == BASIC || changesKey(commodity(i), other.applyAsInt(commodity(i)));
            if (goes) {
                place[row[i]] = NONE;
            } else {
                keep(i, kept++);
            }
        }
        rowCount = kept;
    }

    private boolean changesKey(int k, int p) {
        if (p == NONE) {
            return false;
        }
        way[key[k]] = AT_LOWER;
        way[p] = NONE;
        key[k] = p;
        return true;
    }

    private void keep(int i, int at) {
        row[at] = row[i];
        rowStand[at] = rowStand[i];
        aboveStand[at] = aboveStand[i];
        belowStand[at] = belowStand[i];
        idleRounds[at] = idleRounds[i];
        place[row[at]] = at;
    }

    /** The basis of a program whose columns are these ways, then for each row overflow above and below. */
    WarmLp.Basis basis(int[] ways) {
        int[] columns = new int[ways.length + 2 * rowCount];
        for (int j = 0; j < ways.length; j++) {
            columns[j] = way[ways[j]];
        }
        for (int i = 0; i < rowCount; i++) {
            columns[ways.length + 2 * i] = aboveStand[i];
            columns[ways.length + 2 * i + 1] = belowStand[i];
        }
        return new WarmLp.Basis(columns, Arrays.copyOf(rowStand, rowCount));
    }

    /** Takes over the basis of that program's optimum. */
    void accept(int[] ways, WarmLp.Basis basis) {
        for (int j = 0; j < ways.length; j++) {
            way[ways[j]] = basis.column()[j];
        }
        for (int i = 0; i < rowCount; i++) {
            aboveStand[i] = basis.column()[ways.length + 2 * i];
            belowStand[i] = basis.column()[ways.length + 2 * i + 1];
            rowStand[i] = basis.row()[i];
        }
    }
}
