package org.keruen.solve.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an engine says of a linear model.
 *
 * @param primal value of each column; empty if there is none
 * @param duals change of the objective for one more unit on each row's bound; null if the engine gives none
 * @param objective at {@code primal}, NaN without
 * @param bound the engine's own lower bound on the objective; −∞ if it gives none
 * @param remark why it stopped, in words
 */
public record LinearResult(
        Status status, double[] primal, double @Nullable [] duals, double objective, double bound, String remark) {

    /** How a run ended. */
    public enum Status {
        /** Best, within the gap asked for. */
        OPTIMAL,
        /** A solution, not known to be best. */
        FEASIBLE,
        /** No solution exists; of a model whose objective has no floor, GLOP and SCIP may say this too. */
        INFEASIBLE,
        /** The objective has no floor. */
        UNBOUNDED,
        /** Stopped before there was a solution. */
        NOTHING,
        /** The engine failed on this model; another may not. */
        ABNORMAL,
        /** The engine does not take this model, or these parameters. */
        REFUSED
    }

    static LinearResult without(Status status, double bound, String remark) {
        return new LinearResult(status, new double[0], null, Double.NaN, bound, remark);
    }

    static LinearResult failed(String remark) {
        return without(Status.ABNORMAL, Double.NEGATIVE_INFINITY, remark);
    }

    static LinearResult refused(String remark) {
        return without(Status.REFUSED, Double.NEGATIVE_INFINITY, remark);
    }

    public boolean hasSolution() {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }
}
