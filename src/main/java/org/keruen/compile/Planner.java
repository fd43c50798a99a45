package org.keruen.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.core.Plan;
import org.keruen.problem.Problem;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;

/**
 * From a problem to an allocation: compiles, solves, and, should a path of the plan wander, compiles again with paths that
 * remember what they passed there. Most problems need one round; each round remembers more, so there are few.
 */
public final class Planner {
    private static final int MOST_ROUNDS = 8;

    private Planner() {}

    /** The solver's answer in freight's words; the budget's seconds are for all rounds together. */
    public static Allocation plan(Problem problem, Solver solver, Budget budget, Watcher watcher) {
        long start = System.nanoTime();
        var memories = new LinkedHashSet<Memory>();
        for (int round = 1; ; round++) {
            var compilation = Compiler.compile(problem, new ArrayList<>(memories));
            double left = Math.max(1e-3, budget.seconds() - (System.nanoTime() - start) / 1e9);
            var outcome = solver.solve(compilation.core(), budget.withSeconds(left), watcher);
            var plan = planOf(outcome);
            boolean done = plan == null || round == MOST_ROUNDS || !memories.addAll(wandering(compilation, plan));
            if (done) {
                return compilation.allocation(outcome, solver.name());
            }
        }
    }

    private static List<Memory> wandering(Compilation compilation, Plan plan) {
        return List.copyOf(Wandering.of(compilation, plan));
    }

    private static @Nullable Plan planOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal.plan();
            case Outcome.Feasible feasible -> feasible.plan();
            case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Nothing _, Outcome.Failed _ -> null;
        };
    }
}
