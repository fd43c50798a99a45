package org.keruen.bench.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A solver that is always as good as the best of several: what a perfect choice among them would give (Xu, Hutter,
 * Hoos, Leyton-Brown, Evaluating component solver contributions to portfolio-based algorithm selectors, 2012,
 * 10.1007/978-3-642-31612-8_18).
 */
public final class VirtualBest {
    private VirtualBest() {}

    /**
     * The best of each problem.
     *
     * @param values by solver and problem, less is better
     */
    public static double[] of(double[][] values) {
        return of(values, -1);
    }

    private static double[] of(double[][] values, int without) {
        double[] best = new double[values[0].length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int s = 0; s < values.length; s++) {
            for (int p = 0; p < best.length && s != without; p++) {
                best[p] = Math.min(best[p], values[s][p]);
            }
        }
        return best;
    }

    /**
     * The factor by which the shifted mean of the virtual best would grow without each solver; 1: nobody would miss it.
     */
    public static double[] contributions(double[][] seconds, double shift, double limitSeconds) {
        double whole = mean(of(seconds), shift, limitSeconds);
        return IntStream.range(0, seconds.length)
                .mapToDouble(s -> mean(of(seconds, s), shift, limitSeconds) / whole)
                .toArray();
    }

    private static double mean(double[] seconds, double shift, double limitSeconds) {
        return ShiftedMean.of(FailurePolicy.TENFOLD.apply(seconds, limitSeconds), shift) + shift;
    }
}
