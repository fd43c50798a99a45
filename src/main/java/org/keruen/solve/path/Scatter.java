package org.keruen.solve.path;

/** Sums at sparse places: added to, gone through and cleared without touching the rest. */
final class Scatter {
    private final double[] sum;
    private final boolean[] isTouched;
    private final int[] touched;
    private int count;

    Scatter(int size) {
        sum = new double[size];
        isTouched = new boolean[size];
        touched = new int[size];
    }

    void add(int place, double amount) {
        if (!isTouched[place]) {
            isTouched[place] = true;
            touched[count++] = place;
        }
        sum[place] += amount;
    }

    int count() {
        return count;
    }

    int place(int i) {
        return touched[i];
    }

    double sum(int i) {
        return sum[touched[i]];
    }

    /** The sum at a place. */
    double at(int place) {
        return sum[place];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            sum[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        count = 0;
    }
}
