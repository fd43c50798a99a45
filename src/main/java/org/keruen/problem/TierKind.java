package org.keruen.problem;

/** How a rate that begins at a threshold applies. */
public enum TierKind {
    /** To the tonnes beyond the threshold only. */
    INCREMENTAL,
    /** To all tonnes of the year once the threshold is reached. */
    ALL_UNITS
}
