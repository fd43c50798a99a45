package org.keruen.bench;

/**
 * What is known of a problem from elsewhere.
 *
 * @param value of the objective
 * @param source who says so
 */
public record BestKnown(String problem, double value, Kind kind, String source) {
    /** What the value is. */
    public enum Kind {
        /** Proven: the least cost. */
        OPTIMAL,
        /** Cost of the best plan anyone is known to have found. */
        BEST_KNOWN,
        /** Proven: no plan costs less. */
        BOUND
    }
}
