package org.keruen.bench.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction: p-values such that rejecting those below α errs in any of all tests with probability at
 * most α (Holm, A simple sequentially rejective multiple test procedure, 1979, jstor 4615733).
 */
public final class Holm {
    private Holm() {}

    /** Corrected p-values in the order of the given ones. */
    public static double[] corrected(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] corrected = new double[p.length];
        double greatest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            greatest = Math.max(greatest, (p.length - rank) * p[order[rank]]);
            corrected[order[rank]] = Math.min(1, greatest);
        }
        return corrected;
    }
}
