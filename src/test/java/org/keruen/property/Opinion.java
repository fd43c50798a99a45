package org.keruen.property;

import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Status;
import org.keruen.check.Checker;
import org.keruen.check.Verdict;
import org.keruen.compile.Planner;
import org.keruen.problem.Problem;
import org.keruen.solve.Budget;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;

/** What a family of solvers says of a problem, and what the checker says of that. */
record Opinion(Proof proof, Verdict verdict) {
    private static final double RELATIVE = 1e-6;
    private static final double ABSOLUTE = 1e-3;

    /** Of the cost: what an engine that counts in whole numbers may leave open. */
    private static final double ROUNDING = 0.01;

    static Opinion of(Solver solver, Problem problem, Budget budget) {
        Allocation plan = Planner.plan(problem, solver, budget, Watcher.NONE);
        return new Opinion(plan.proof(), Checker.check(problem, plan));
    }

    /** Whether it is an answer, but for what engines leave open by their rounding, and not that the budget is spent. */
    boolean isDecided() {
        return switch (proof.status()) {
            case OPTIMAL, INFEASIBLE -> true;
            case FEASIBLE -> isNear(proof.bound(), proof.objective());
            case UNBOUNDED, NO_SOLUTION, ERROR -> false;
        };
    }

    /** What is wrong with it by itself; null if nothing is. */
    @Nullable
    String flaw() {
        return switch (verdict) {
            case Verdict.Broken broken -> proof.solver() + ": " + broken.text();
            case Verdict.Sound _, Verdict.NoPlan _ ->
                isAbove(proof.bound(), proof.objective()) ? this + " has a bound above its plan" : null;
        };
    }

    /** Why both cannot be true; null if they can. */
    @Nullable
    String contradiction(Opinion other) {
        return isRefutedBy(other) || other.isRefutedBy(this) ? this + ", but " + other : null;
    }

    /** Whether the other has a plan that, to this, cannot be. */
    private boolean isRefutedBy(Opinion other) {
        var cost = other.proof.objective();
        return cost != null && (proof.status() == Status.INFEASIBLE || isAbove(bound(), cost));
    }

    /** What no plan costs less than. */
    private @Nullable Double bound() {
        return proof.status() == Status.OPTIMAL ? proof.objective() : proof.bound();
    }

    private static boolean isNear(@Nullable Double bound, @Nullable Double cost) {
        return bound != null && cost != null && cost - bound <= ABSOLUTE + ROUNDING * Math.abs(cost);
    }

    private static boolean isAbove(@Nullable Double bound, @Nullable Double cost) {
        return bound != null && cost != null && bound > cost + ABSOLUTE + RELATIVE * Math.abs(cost);
    }

    @Override
    public String toString() {
        return "%s says %s, %s, at least %s (%s)"
                .formatted(proof.solver(), proof.status(), proof.objective(), proof.bound(), proof.remark());
    }
}
