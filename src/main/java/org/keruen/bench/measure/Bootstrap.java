package org.keruen.bench.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A confidence interval of a mean by resampling with replacement, percentile method (Efron, Bootstrap methods: another
 * look at the jackknife, 1979, 10.1214/aos/1176344552).
 */
public final class Bootstrap {
    private Bootstrap() {}

    /** From low to high. */
    public record Interval(double low, double high) {}

    /**
     * The interval that holds the mean with this confidence.
     *
     * @param resamples how often to draw anew
     */
    public static Interval ofMean(double[] values, double confidence, int resamples, long seed) {
        var random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[r] = sum / values.length;
        }
        Arrays.sort(means);
        double tail = (1 - confidence) / 2;
        return new Interval(quantile(means, tail), quantile(means, 1 - tail));
    }

    /** Of sorted values, between neighbours in proportion (type 7 of Hyndman and Fan, 1996, 10.2307/2684934). */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        var below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** As {@link #quantile} of values in any order. */
    public static double quantileOf(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantile(sorted, share);
    }
}
