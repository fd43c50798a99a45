package org.keruen.solve;

import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/**
 * A solver begins, another goes on from its plan with the time that is left. What comes out is the better of both, or
 * the second's where not any plan will do for it.
 */
public final class Relay implements Solver {
    private static final String NO_TIME = "no time was left for the second solver, whose plans are of a kind";

    private final Solver first;
    private final double seconds;
    private final Solver second;

    /** {@code second} after so many seconds of {@code first}. */
    public Relay(Solver first, double seconds, Solver second) {
        this.first = first;
        this.seconds = seconds;
        this.second = second;
    }

    @Override
    public String name() {
        return "%s from %s".formatted(second.name(), first.name());
    }

    @Override
    public int usualThreads() {
        return second.usualThreads();
    }

    @Override
    public Outcome solve(Core core, Budget budget, Watcher watcher) {
        return solveFrom(Start.NOTHING, core, budget, watcher);
    }

    @Override
    public Outcome solveFrom(Start start, Core core, Budget budget, Watcher watcher) {
        long begun = System.nanoTime();
        var onlyBetter = new OnlyBetter(watcher);
        var ofFirst = second.takesAnyPlan() ? onlyBetter : new NoIncumbents(onlyBetter);
        var known = first.solveFrom(start, core, budget.withSeconds(Math.min(seconds, budget.seconds())), ofFirst);
        var plan = plan(known);
        double left = budget.seconds() - (System.nanoTime() - begun) / 1e9;
        if (plan == null && !(known instanceof Outcome.Nothing)) {
            return known;
        }
        var answer = second.takesAnyPlan() ? known : new Outcome.Nothing(bound(known), NO_TIME);
        if (answer instanceof Outcome.Optimal || left <= 0) {
            return answer;
        }
        var from = plan == null ? start : Start.of(plan);
        return better(answer, second.solveFrom(from, core, budget.withSeconds(left), onlyBetter));
    }

    private static Outcome better(Outcome known, Outcome found) {
        return cost(known) < cost(found) ? withBound(known, bound(found)) : withBound(found, bound(known));
    }

    /** The outcome, with what the other proved. */
    private static Outcome withBound(Outcome outcome, double bound) {
        return outcome instanceof Outcome.Feasible feasible && bound > feasible.bound()
                ? new Outcome.Feasible(
                        feasible.plan(),
                        feasible.cost(),
                        Math.min(bound, feasible.cost()),
                        feasible.duals(),
                        feasible.why())
                : outcome;
    }

    private static @Nullable Plan plan(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal.plan();
            case Outcome.Feasible feasible -> feasible.plan();
            case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Nothing _, Outcome.Failed _ -> null;
        };
    }

    private static double cost(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal.cost();
            case Outcome.Feasible feasible -> feasible.cost();
            case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Nothing _, Outcome.Failed _ ->
                Double.POSITIVE_INFINITY;
        };
    }

    private static double bound(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal.bound();
            case Outcome.Feasible feasible -> feasible.bound();
            case Outcome.Nothing nothing -> nothing.bound();
            case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Failed _ -> Double.NEGATIVE_INFINITY;
        };
    }

    /** Passes on all but costs of plans that will not do. */
    private record NoIncumbents(Watcher watcher) implements Watcher {
        @Override
        public void incumbent(double cost) {}

        @Override
        public void bound(double bound) {
            watcher.bound(bound);
        }

        @Override
        public void phase(String name) {
            watcher.phase(name);
        }

        @Override
        public void work(long units) {
            watcher.work(units);
        }
    }
}
