package org.keruen.bench;

/** How a run ended. */
public enum RunStatus {
    /** A checked plan, proven best within the gap that was asked for. */
    OPTIMAL,
    /** A checked plan. */
    FEASIBLE,
    /** Proven: no plan meets every rule. */
    INFEASIBLE,
    /** Stopped, or refused the problem, without a plan and without a proof that there is none. */
    NOTHING,
    /** Did not end by itself within the limit and its grace. */
    TIME_OUT,
    /** The heap limit was too small. */
    OUT_OF_MEMORY,
    /** Ended with an error. */
    CRASH,
    /** The checker refuses the answer, or another run's checked plan contradicts the proof. */
    WRONG;

    /** Whether there is a plan that the checker accepts. */
    public boolean hasPlan() {
        return this == OPTIMAL || this == FEASIBLE;
    }

    /** Whether the run counts as a failure of its configuration. */
    public boolean isFailure() {
        return !hasPlan() && this != INFEASIBLE;
    }
}
