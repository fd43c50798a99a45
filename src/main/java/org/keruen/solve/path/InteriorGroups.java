package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.keruen.core.Core;

/**
 * Which commodities are groups of an {@link InteriorMaster}'s program, those with several ways, and which ways are
 * their columns. Every commodity has a base, the way that carries most: columns are told as differences to it, for ways
 * of a commodity have most of their entries in common.
 */
final class InteriorGroups {
    private static final int NONE = -1;

    private final int[] commodity;
    private final int[] firstColumn;
    private final int[] base;
    private final int[] next;
    private int[] way = {};
    private int count;

    InteriorGroups(Core core) {
        int commodityCount = core.commodities().count();
        this.commodity = new int[commodityCount];
        this.firstColumn = new int[commodityCount + 1];
        this.base = new int[commodityCount];
        this.next = new int[commodityCount];
    }

    /**
     * Arranges ways anew.
     *
     * @param takesPart of a way, at least one of each commodity
     * @param flow of a way
     */
    void arrange(WayPool ways, IntPredicate takesPart, IntToDoubleFunction flow) {
        Arrays.fill(base, NONE);
        Arrays.fill(next, 0);
        for (int p = 0; p < ways.count(); p++) {
            if (takesPart.test(p)) {
                int k = ways.commodity(p);
                next[k]++;
                base[k] = base[k] == NONE || flow.applyAsDouble(p) > flow.applyAsDouble(base[k]) ? p : base[k];
            }
        }
        number();
        for (int p = 0; p < ways.count(); p++) {
            if (takesPart.test(p) && next[ways.commodity(p)] != NONE) {
                way[next[ways.commodity(p)]++] = p;
            }
        }
    }

    /** Numbers groups and columns by how many ways a commodity has; then {@link #next} is its first column. */
    private void number() {
        count = 0;
        for (int k = 0; k < next.length; k++) {
            int columns = next[k];
            next[k] = columns > 1 ? firstColumn[count] : NONE;
            if (columns > 1) {
                commodity[count] = k;
                firstColumn[count + 1] = firstColumn[count] + columns;
                count++;
            }
        }
        if (columnCount() > way.length) {
            way = new int[columnCount() + columnCount() / 4];
        }
    }

    int count() {
        return count;
    }

    /** The commodity of a group. */
    int commodity(int g) {
        return commodity[g];
    }

    int columnCount() {
        return firstColumn[count];
    }

    /** The first column of each group, and the one after the last; and room after them. */
    int[] firstColumns() {
        return firstColumn;
    }

    /** The way of a column. */
    int way(int j) {
        return way[j];
    }

    /** The base of a commodity, which is its way where that is the only one. */
    int base(int k) {
        return base[k];
    }
}
