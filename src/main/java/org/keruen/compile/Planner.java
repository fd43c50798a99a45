package org.keruen.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.core.Plan;
import org.keruen.problem.Problem;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;

/**
 * From a problem to an allocation: compiles, solves, and, should a path of the plan wander, compiles again with paths
 * that remember what they passed there. Most problems need one round; each round remembers more, so there are few.
 */
public final class Planner {
    private static final int MOST_ROUNDS = 8;
    private static final int MOST_MEMORIES = 16;

    private Planner() {}

    /** The solver's answer in freight's words; the budget's seconds are for all rounds together. */
    public static Allocation plan(Problem problem, Solver solver, Budget budget, Watcher watcher) {
        return plan(problem, solver, null, budget, watcher);
    }

    /**
     * As {@link #plan(Problem, Solver, Budget, Watcher)}, beginning with the routes of a known plan, if there is one.
     */
    public static Allocation plan(
            Problem problem, Solver solver, @Nullable Allocation known, Budget budget, Watcher watcher) {
        long begun = System.nanoTime();
        var memories = new LinkedHashSet<Memory>();
        for (int round = 1; ; round++) {
            var compilation = Compiler.compile(problem, new ArrayList<>(memories));
            double left = Math.max(1e-3, budget.seconds() - (System.nanoTime() - begun) / 1e9);
            var start = known == null ? Start.NOTHING : KnownRoutes.of(compilation, known);
            var outcome = solver.solveFrom(start, compilation.core(), budget.withSeconds(left), watcher);
            boolean complete = !memories.addAll(missing(compilation, outcome));
            if (complete) {
                return compilation.allocation(outcome, solver.name());
            }
            if (round == MOST_ROUNDS || memories.size() > MOST_MEMORIES) {
                return compilation.allocation(withDoubt(outcome), solver.name());
            }
        }
    }

    /** A plan whose routes still wander may be best for the Core, but is not proven best for the problem. */
    private static Outcome withDoubt(Outcome outcome) {
        return outcome instanceof Outcome.Optimal optimal
                ? new Outcome.Feasible(
                        optimal.plan(),
                        optimal.cost(),
                        optimal.bound(),
                        optimal.duals(),
                        "routes come to more places twice than can be kept from it")
                : outcome;
    }

    /** What paths should have remembered. */
    private static Set<Memory> missing(Compilation compilation, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> missing(compilation, optimal.plan());
            case Outcome.Feasible feasible -> missing(compilation, feasible.plan());
            case Outcome.Infeasible _ -> DoubleCounts.of(compilation);
            case Outcome.Unbounded _, Outcome.Nothing _, Outcome.Failed _ -> Set.of();
        };
    }

    private static Set<Memory> missing(Compilation compilation, Plan plan) {
        var memories = new LinkedHashSet<>(Wandering.of(compilation, plan));
        memories.addAll(DoubleCounts.of(compilation, plan));
        return memories;
    }
}
