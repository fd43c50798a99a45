package org.keruen.allocation;

/** What a solve ended with. */
public enum Status {
    /** The plan is proven best within the tolerance asked for. */
    OPTIMAL,
    /** There is a plan; its gap to the bound may not be closed. */
    FEASIBLE,
    /** Proven: no plan meets every rule. */
    INFEASIBLE,
    /** Proven: the objective has no floor. */
    UNBOUNDED,
    /** No plan was found, and none was proven impossible. */
    NO_SOLUTION,
    /** The method failed. */
    ERROR
}
