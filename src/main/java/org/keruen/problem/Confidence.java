package org.keruen.problem;

/** How sure a figure is. */
public enum Confidence {
    /** The number stood in the source. */
    READ,
    /** Arithmetic on numbers that were read. */
    DERIVED,
    /** A planning value, with its reasoning. */
    ESTIMATE,
    /** General knowledge, no source read. */
    MEMORY
}
