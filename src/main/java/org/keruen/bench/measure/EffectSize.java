package org.keruen.bench.measure;

/**
 * Vargha and Delaney's A: the probability that a value of the first sample is above one of the second, ties counted
 * half (A critique and improvement of the CL common language effect size statistics, 2000, 10.3102/10769986025002101).
 * 0.5: no difference; by their reading 0.56 is small, 0.64 medium, 0.71 large, and likewise below 0.5.
 */
public final class EffectSize {
    private EffectSize() {}

    public static double a(double[] first, double[] second) {
        double wins = 0;
        for (double x : first) {
            for (double y : second) {
                wins += x > y ? 1 : x == y ? 0.5 : 0;
            }
        }
        return wins / (first.length * (double) second.length);
    }

    /** Their word for a value. */
    public static String word(double a) {
        double distance = Math.abs(a - 0.5);
        if (distance < 0.06) {
            return "negligible";
        }
        return distance < 0.14 ? "small" : distance < 0.21 ? "medium" : "large";
    }
}
