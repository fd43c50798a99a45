package org.keruen.bench.measure;

import java.util.Arrays;

/** How a run that failed counts in a mean of times. */
public enum FailurePolicy {
    /** As if it had needed the whole time limit. */
    LIMIT,
    /** As if it had needed ten times the limit (PAR10; Hutter et al. 2009, 10.1613/jair.2861). */
    TENFOLD,
    /** Not at all. */
    LEFT_OUT;

    /** The times of runs with failures, which are infinite, counted by the policy. */
    public double[] apply(double[] seconds, double limitSeconds) {
        return switch (this) {
            case LIMIT -> replaced(seconds, limitSeconds);
            case TENFOLD -> replaced(seconds, 10 * limitSeconds);
            case LEFT_OUT -> Arrays.stream(seconds).filter(Double::isFinite).toArray();
        };
    }

    private static double[] replaced(double[] seconds, double failure) {
        return Arrays.stream(seconds).map(s -> Double.isFinite(s) ? s : failure).toArray();
    }
}
