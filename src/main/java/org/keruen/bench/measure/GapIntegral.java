package org.keruen.bench.measure;

import java.util.List;

/**
 * The area under a gap over time: how good a search was all along, not only at its end (Berthold, Measuring the impact
 * of primal heuristics, 2013, 10.1016/j.orl.2013.08.007). The unit is seconds; 0 is perfect, the whole time the worst.
 */
public final class GapIntegral {
    private GapIntegral() {}

    /**
     * From some second on the gap is this.
     *
     * @param gap from 0 to 1
     */
    public record Step(double seconds, double gap) {}

    /**
     * The integral from 0 to the end of steps in the order of time; before the first the gap is 1.
     *
     * @param endSeconds at which the integral ends
     */
    public static double of(List<Step> steps, double endSeconds) {
        double area = 0;
        double gap = 1;
        double since = 0;
        for (var step : steps) {
            double until = Math.min(step.seconds(), endSeconds);
            area += gap * Math.max(0, until - since);
            since = Math.max(since, until);
            gap = step.gap();
        }
        return area + gap * Math.max(0, endSeconds - since);
    }

    /**
     * How far two values are apart, from 0 to 1: 0 if both are alike, 1 if their signs differ, else |a − b| / max(|a|,
     * |b|) (Berthold, equation 1).
     */
    public static double gap(double a, double b) {
        if (a == b) {
            return 0;
        }
        return a * b < 0 ? 1 : Math.min(1, Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
    }
}
