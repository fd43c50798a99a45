package org.keruen.problem;

/** What the best plan is. */
public enum Objective {
    /** Least cost; what markets pay does not count. */
    MIN_COST,
    /** Greatest margin: what markets pay less all costs. */
    MAX_MARGIN
}
