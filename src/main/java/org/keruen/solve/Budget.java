package org.keruen.solve;

import java.util.function.BooleanSupplier;

/**
 * How long a solver may work, and how well it must do.
 *
 * @param seconds wall time; +∞ for none
 * @param iterations the family's own unit of work (a deterministic limit); {@code Long.MAX_VALUE} for none
 * @param gap relative gap (incumbent − bound) / |incumbent| at which the plan is good enough
 * @param seed of all chance
 * @param threads most threads
 * @param cancelled turns true when the user wants the best so far, now
 */
public record Budget(double seconds, long iterations, double gap, long seed, int threads, BooleanSupplier cancelled) {
    /** Gap at which a plan is called optimal unless the user says otherwise. */
    public static final double OPTIMAL_GAP = 1e-6;

    /** No limit of time or work, one thread, seed 0. */
    public static final Budget UNLIMITED =
            new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, OPTIMAL_GAP, 0, 1, () -> false);

    public Budget {
        if (!(seconds > 0) || iterations <= 0 || !(gap >= 0) || threads < 1) {
            throw new IllegalArgumentException(
                    "seconds %s, iterations %s, gap %s, threads %s".formatted(seconds, iterations, gap, threads));
        }
    }

    public Budget withSeconds(double newSeconds) {
        return new Budget(newSeconds, iterations, gap, seed, threads, cancelled);
    }

    public Budget withGap(double newGap) {
        return new Budget(seconds, iterations, newGap, seed, threads, cancelled);
    }
}
