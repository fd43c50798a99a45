package org.keruen.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a problem after all: by the table of the experiment and by its runs.
 *
 * @param cost least known; null if no plan is known
 * @param costBy whose plan it is; null if there is none
 * @param bound greatest proven; null if there is none
 * @param boundBy who proved it; null if nobody did
 * @param gap that is left between them, of the cost; null if either is missing
 * @param infeasible whether it is proven that there is no plan
 */
public record Standard(
        String set,
        String problem,
        @Nullable Double cost,
        @Nullable String costBy,
        @Nullable Double bound,
        @Nullable String boundBy,
        @Nullable Double gap,
        boolean infeasible) {

    static List<Standard> of(Experiment experiment, References references) {
        return experiment.problems().stream()
                .map(problem -> of(problem, references))
                .toList();
    }

    private static Standard of(ProblemCase problem, References references) {
        var cost = references.cost(problem.id());
        var bound = references.bound(problem.id());
        return new Standard(
                problem.set(),
                problem.id(),
                cost == null ? null : cost.value(),
                cost == null ? null : cost.by(),
                bound == null ? null : bound.value(),
                bound == null ? null : bound.by(),
                cost == null || bound == null ? null : gap(cost.value(), bound.value()),
                references.isInfeasible(problem.id()));
    }

    private static double gap(double cost, double bound) {
        return cost <= bound ? 0 : (cost - bound) / Math.max(Math.abs(cost), 1e-9);
    }
}
