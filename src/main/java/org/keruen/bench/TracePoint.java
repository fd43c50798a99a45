package org.keruen.bench;

import org.jspecify.annotations.Nullable;

/**
 * The state of a search after a step.
 *
 * @param seconds since the search began
 * @param incumbent cost of the best plan so far; null before the first
 * @param bound proven lower bound; null before the first
 * @param work units of the family's own work so far; null if it counts none
 * @param phase what the solver was at, in its words; null if it does not say
 */
public record TracePoint(
        double seconds,
        @Nullable Double incumbent,
        @Nullable Double bound,
        @Nullable Long work,
        @Nullable String phase) {}
