package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;

/** Column generation alone: exact where no design is to be chosen. */
public final class PathSolver implements Solver {
    /**
     * Gap to which a plan is solved unless more is allowed than what counts as optimal; where none at all is allowed
     * that much may be left, for figures are rounded.
     */
    private static final double EXACT_GAP = 1e-9;

    @Override
    public String name() {
        return "path";
    }

    @Override
    public int usualThreads() {
        return 2;
    }

    @Override
    public Outcome solve(Core core, Budget budget, Watcher watcher) {
        int[] units = core.designs().least();
        if (!Arrays.equals(units, core.designs().most())) {
            return new Outcome.Failed(
                    "path solves problems without designs, and this one has some to choose; try hybrid");
        }
        long start = System.nanoTime();
        BooleanSupplier stop =
                () -> budget.cancelled().getAsBoolean() || (System.nanoTime() - start) / 1e9 > budget.seconds();
        if (stop.getAsBoolean()) {
            return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "stopped before it began");
        }
        if (!FixedDesigns.areAllowed(core, units)) {
            return Contradiction.proven(
                    core,
                    new Outcome.Infeasible("the units that designs must have break a side constraint"),
                    budget.threads(),
                    stop);
        }
        try (var routing = new Routing(core, units, budget.threads(), stop, watcher)) {
            double gap = budget.gap() > Budget.OPTIMAL_GAP ? budget.gap() : Math.min(EXACT_GAP, budget.gap());
            return switch (routing.solve(gap)) {
                case SOLVED, STOPPED -> judged(core, routing.plan(), routing.duals(), routing.bound(), budget);
                case DOUBTFUL, FAILED -> thorough(core, units, budget, stop);
            };
        }
    }

    /** By the master with every row, which proves what is infeasible. */
    private static Outcome thorough(Core core, int[] units, Budget budget, BooleanSupplier stop) {
        try (var relaxation = new Relaxation(core, budget.threads(), stop)) {
            relaxation.bound(units, units);
            return switch (relaxation.solve(true, Double.POSITIVE_INFINITY)) {
                case SOLVED ->
                    judged(core, relaxation.plan(units), relaxation.duals(), relaxation.lowerBound(), budget);
                case INFEASIBLE -> Contradiction.proven(core, relaxation.infeasible(), budget.threads(), stop);
                case CUT_OFF, STOPPED -> judged(core, null, null, relaxation.lowerBound(), budget);
                case FAILED -> new Outcome.Failed(Relaxation.FAILURE);
            };
        }
    }

    private static Outcome judged(Core core, @Nullable Plan plan, @Nullable Duals duals, double bound, Budget budget) {
        if (plan == null) {
            return new Outcome.Nothing(bound, "stopped at its limit of time");
        }
        var evaluation = PlanEvaluation.of(core, plan);
        if (!evaluation.isFeasible()) {
            return new Outcome.Failed("the flows found break a rule: %s"
                    .formatted(evaluation.violations().getFirst()));
        }
        double cost = evaluation.cost();
        double proven = Math.min(bound, cost);
        double enough = Math.max(EXACT_GAP, budget.gap());
        return cost - proven <= enough * Math.max(1, Math.abs(cost))
                ? new Outcome.Optimal(plan, cost, proven, duals)
                : new Outcome.Feasible(plan, cost, proven, duals, "stopped at its limit of time");
    }
}
