package org.keruen.bench.measure;

import java.util.Arrays;

/**
 * The shifted geometric mean {@code exp(mean(log(x + s))) − s}: neither the long runs nor the very short ones rule it
 * (Achterberg, Constraint Integer Programming, 2007, appendix A.3).
 */
public final class ShiftedMean {
    private ShiftedMean() {}

    /** NaN if there are no values. */
    public static double of(double[] values, double shift) {
        double logs = Arrays.stream(values)
                .map(value -> Math.log(value + shift))
                .average()
                .orElse(Double.NaN);
        return Math.exp(logs) - shift;
    }
}
