package org.keruen.bench;

import org.jspecify.annotations.Nullable;

/**
 * The state of a search after a step.
 *
 * @param seconds since the search began
 * @param incumbent cost of the best plan so far; null before the first
 * @param bound proven lower bound; null before the first
 */
public record TracePoint(
        double seconds,
        @Nullable Double incumbent,
        @Nullable Double bound) {}
