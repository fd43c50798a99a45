package org.keruen.problem;

/** The time over which a bound holds. */
public enum Span {
    YEAR,
    PERIOD
}
