package org.keruen.solve.path;

import java.util.Arrays;

/** Entries of a column or row while they are gathered; those without a place or a value are left out. */
final class Entries {
    private int[] at = new int[16];
    private double[] value = new double[16];
    private int count;

    /** Adds an entry; what is given twice adds up; a negative place is none. */
    void add(int place, double amount) {
        if (place < 0 || amount == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (at[i] == place) {
                value[i] += amount;
                return;
            }
        }
        append(place, amount);
    }

    /** Adds an entry at a place that has none yet. */
    void append(int place, double amount) {
        if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            value = Arrays.copyOf(value, 2 * count);
        }
        at[count] = place;
        value[count++] = amount;
    }

    int count() {
        return count;
    }

    /** The places. */
    int[] rows() {
        return Arrays.copyOf(at, count);
    }

    double[] values() {
        return Arrays.copyOf(value, count);
    }
}
