package org.keruen.solve.greedy;

import static java.lang.Double.NEGATIVE_INFINITY;

import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;

/**
 * What a careful planner does with a spreadsheet: commodities in order of regret (what waiting for the second best way
 * would cost), each by its cheapest ways that have room; designs opened when used, their cost spread over what is to be
 * carried; then floors filled, lots dropped whose minimum is not met, and units given back that nobody needs. Proves
 * nothing.
 */
public final class GreedySolver implements Solver {
    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public Outcome solve(Core core, Budget budget, Watcher watcher) {
        long startNanos = System.nanoTime();
        var construction = new Construction(
                core,
                () -> budget.cancelled().getAsBoolean() || 1e-9 * (System.nanoTime() - startNanos) > budget.seconds());
        if (!construction.build()) {
            return new Outcome.Nothing(NEGATIVE_INFINITY, "stopped before there was a plan");
        }
        var plan = construction.plan();
        var evaluation = PlanEvaluation.of(core, plan);
        if (!evaluation.isFeasible()) {
            var violation = evaluation.violations().getFirst();
            return new Outcome.Nothing(
                    NEGATIVE_INFINITY,
                    "going the cheapest ways first ends in a plan that breaks %d rules, the first %s %d by %.6g"
                            .formatted(
                                    evaluation.violations().size(),
                                    violation.rule(),
                                    violation.index(),
                                    violation.amount()));
        }
        watcher.incumbent(evaluation.cost());
        return new Outcome.Feasible(
                plan, evaluation.cost(), NEGATIVE_INFINITY, null, "greedy proves nothing about other plans");
    }
}
