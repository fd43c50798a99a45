package org.keruen.solve.lots;

import java.util.Arrays;

/**
 * What is counted of the lots' paths. The terms of arc {@code a} are {@code firstTerm[a] … firstTerm[a + 1] - 1}; a
 * unit of class κ on it adds {@code weight[i] · factor[factorRow[i]][κ]} to {@code counter[i]}.
 */
record Counters(int count, int[] firstTerm, int[] counter, double[] weight, int[] factorRow, double[][] factor) {
    /** What a unit adds to each counter it touches. */
    record Use(int[] counter, double[] amount) {}

    /** What a unit of the class adds along a path. */
    Use along(int[] path, int costClass) {
        double[] sum = new double[count];
        int[] touched = new int[count];
        boolean[] isTouched = new boolean[count];
        int touchedCount = 0;
        for (int a : path) {
            for (int i = firstTerm[a]; i < firstTerm[a + 1]; i++) {
                double amount = weight[i] * factor[factorRow[i]][costClass];
                if (amount != 0 && !isTouched[counter[i]]) {
                    isTouched[counter[i]] = true;
                    touched[touchedCount++] = counter[i];
                }
                sum[counter[i]] += amount;
            }
        }
        int[] counters = Arrays.copyOf(touched, touchedCount);
        return new Use(
                counters, Arrays.stream(counters).mapToDouble(c -> sum[c]).toArray());
    }
}
