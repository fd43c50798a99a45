package org.keruen.bench.measure;

import java.util.Arrays;

/** Ranks of values, the least first; equal ones share the mean of their ranks. */
final class Ranks {
    private Ranks() {}

    static double[] of(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double own = values[i];
            double below = Arrays.stream(values).filter(value -> value < own).count();
            double equal = Arrays.stream(values).filter(value -> value == own).count();
            ranks[i] = below + (equal + 1) / 2;
        }
        return ranks;
    }
}
