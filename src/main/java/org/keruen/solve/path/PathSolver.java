package org.keruen.solve.path;

import java.util.Arrays;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;

/** Column generation alone: exact where no design is to be chosen. */
public final class PathSolver implements Solver {
    @Override
    public String name() {
        return "path";
    }

    @Override
    public Outcome solve(Core core, Budget budget, Watcher watcher) {
        int[] units = core.designs().least();
        if (!Arrays.equals(units, core.designs().most())) {
            return new Outcome.Failed(
                    "path solves problems without designs, and this one has some to choose; try hybrid");
        }
        long start = System.nanoTime();
        var stop = (java.util.function.BooleanSupplier)
                () -> budget.cancelled().getAsBoolean() || (System.nanoTime() - start) / 1e9 > budget.seconds();
        if (stop.getAsBoolean()) {
            return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "stopped before it began");
        }
        try (var relaxation = new Relaxation(core, stop)) {
            return switch (relaxation.solve(false, Double.POSITIVE_INFINITY)) {
                case SOLVED -> solved(relaxation, units, budget, watcher);
                case INFEASIBLE ->
                    new Outcome.Infeasible("at least %,.3f units of what must be carried or kept are missing"
                            .formatted(relaxation.leastShortfall()));
                case CUT_OFF, STOPPED -> new Outcome.Nothing(relaxation.lowerBound(), "stopped at its limit of time");
                case FAILED -> new Outcome.Failed(Relaxation.FAILURE);
            };
        }
    }

    private static Outcome solved(Relaxation relaxation, int[] units, Budget budget, Watcher watcher) {
        var plan = relaxation.plan(units);
        var evaluation = PlanEvaluation.of(relaxation.core(), plan);
        if (!evaluation.isFeasible()) {
            return new Outcome.Failed("the flows found break a rule: %s"
                    .formatted(evaluation.violations().getFirst()));
        }
        double cost = evaluation.cost();
        double bound = Math.min(relaxation.lowerBound(), cost);
        watcher.bound(bound);
        watcher.incumbent(cost);
        boolean optimal = cost - bound <= budget.gap() * Math.max(1, Math.abs(cost));
        return optimal
                ? new Outcome.Optimal(plan, cost, bound, relaxation.duals())
                : new Outcome.Feasible(plan, cost, bound, relaxation.duals(), "the engine's tolerances leave a gap");
    }
}
