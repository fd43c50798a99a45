package org.keruen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.check.Checker;
import org.keruen.check.Verdict;
import org.keruen.compile.Planner;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.problem.Problem;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;

/** A solve whose answer is not believed: plans are recomputed by code that shares nothing with any solver. */
final class Trial {
    /** Cost by which a solver's word may differ from the recomputed one, of the cost. */
    private static final double COST_TOLERANCE = 1e-6;

    private Trial() {}

    static Answer of(Subject subject, Solver solver, Budget budget, Watcher watcher) {
        long start = System.nanoTime();
        return switch (subject) {
            case Subject.OfProblem(var problem) -> {
                var plan = Planner.plan(problem, solver, budget, watcher);
                yield judged(problem, plan, secondsSince(start));
            }
            case Subject.OfCore(var core) -> {
                var outcome = solver.solve(core, budget, watcher);
                yield judged(core, outcome, secondsSince(start));
            }
        };
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Answer judged(Problem problem, Allocation plan, double seconds) {
        var proof = plan.proof();
        var said = status(proof.status());
        return switch (Checker.check(problem, plan)) {
            case Verdict.Sound(var recount) ->
                new Answer(said, recount.objective(), proof.bound(), seconds, proof.remark());
            case Verdict.NoPlan _ -> new Answer(said, null, proof.bound(), seconds, proof.remark());
            case Verdict.Broken broken ->
                new Answer(RunStatus.WRONG, proof.objective(), proof.bound(), seconds, broken.text());
        };
    }

    private static RunStatus status(org.keruen.allocation.Status status) {
        return switch (status) {
            case OPTIMAL -> RunStatus.OPTIMAL;
            case FEASIBLE -> RunStatus.FEASIBLE;
            case INFEASIBLE -> RunStatus.INFEASIBLE;
            case UNBOUNDED, NO_SOLUTION, ERROR -> RunStatus.NOTHING;
        };
    }

    private static Answer judged(Core core, Outcome outcome, double seconds) {
        return switch (outcome) {
            case Outcome.Optimal(var plan, var cost, var bound, var _) ->
                judged(core, plan, new Answer(RunStatus.OPTIMAL, cost, bound, seconds, ""));
            case Outcome.Feasible(var plan, var cost, var bound, var _, var why) ->
                judged(core, plan, new Answer(RunStatus.FEASIBLE, cost, finite(bound), seconds, why));
            case Outcome.Infeasible infeasible ->
                new Answer(RunStatus.INFEASIBLE, null, null, seconds, infeasible.why());
            case Outcome.Unbounded(var why) -> new Answer(RunStatus.NOTHING, null, null, seconds, why);
            case Outcome.Nothing(var bound, var why) ->
                new Answer(RunStatus.NOTHING, null, finite(bound), seconds, why);
            case Outcome.Failed(var why) -> new Answer(RunStatus.NOTHING, null, null, seconds, why);
        };
    }

    private static Answer judged(Core core, Plan plan, Answer said) {
        var evaluation = PlanEvaluation.of(core, plan);
        double cost = evaluation.cost();
        double claimed = Objects.requireNonNull(said.objective());
        var wrongs = new ArrayList<String>();
        evaluation.violations().forEach(violation -> wrongs.add(violation.toString()));
        if (!alike(claimed, cost)) {
            wrongs.add("the plan costs %s, not %s".formatted(cost, claimed));
        }
        if (said.bound() != null && said.bound() > cost && !alike(said.bound(), cost)) {
            wrongs.add("the bound %s is above the cost %s".formatted(said.bound(), cost));
        }
        return wrongs.isEmpty()
                ? new Answer(said.status(), cost, said.bound(), said.seconds(), said.remark())
                : said.wrong(first(wrongs));
    }

    private static String first(List<String> wrongs) {
        return "%d violations, first: %s".formatted(wrongs.size(), wrongs.getFirst());
    }

    private static boolean alike(double one, double other) {
        return Math.abs(one - other) <= COST_TOLERANCE * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    private static @Nullable Double finite(double bound) {
        return Double.isFinite(bound) ? bound : null;
    }
}
