package org.keruen.bench;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a problem from elsewhere.
 *
 * @param value of the objective; null if there is no plan
 * @param bound proven, below which no plan costs; null if none is known beside the value
 * @param source who says so
 */
public record BestKnown(
        String problem,
        Kind kind,
        @Nullable Double value,
        @Nullable Double bound,
        String source) {
    /** What is known. */
    public enum Kind {
        /** Proven: the value is the least cost. */
        OPTIMAL("optimal"),
        /** The value is the cost of the best plan anyone is known to have found. */
        BEST_KNOWN("best-known"),
        /** Proven: no plan costs less than the value. */
        BOUND("bound"),
        /** Proven: there is no plan. */
        INFEASIBLE("infeasible");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As experiment files say it. */
        String word() {
            return word;
        }
    }

    /** Cost of a plan that is known to exist; null if none is. */
    @Nullable
    Double cost() {
        return switch (kind) {
            case OPTIMAL, BEST_KNOWN -> value;
            case BOUND, INFEASIBLE -> null;
        };
    }

    /** Below which no plan costs; null if that is not known. */
    @Nullable
    Double lowerBound() {
        return switch (kind) {
            case OPTIMAL, BOUND -> value;
            case BEST_KNOWN -> bound;
            case INFEASIBLE -> null;
        };
    }
}
