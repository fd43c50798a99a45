package org.keruen.solve.hybrid;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Plan;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;

/** Solves a {@linkplain Ball ball} by the search that solves whole problems, from the plan's part on. */
final class BallSearch {
    private final Ball ball;
    private final HybridSettings settings;
    private long work;
    private boolean exhausted;

    BallSearch(Ball ball, HybridSettings settings) {
        this.ball = ball;
        this.settings = settings;
    }

    /**
     * Looks for a better plan.
     *
     * @param most work, counted as {@link org.keruen.solve.path.Relaxation#work} is, after which it ends as soon as it
     *     can
     * @param gap relative to the whole plan's cost
     */
    @Nullable
    Plan solve(long most, double gap, long seed, BooleanSupplier stop) {
        var counter = new Watcher() {
            @Override
            public void incumbent(double cost) {}

            @Override
            public void bound(double bound) {}

            @Override
            public void work(long units) {
                work = units;
            }
        };
        var budget = new Budget(
                Double.POSITIVE_INFINITY, Long.MAX_VALUE, gap, seed, 1, () -> work >= most || stop.getAsBoolean());
        try (var search = new Search(ball.core(), settings, budget, counter)) {
            var outcome = search.outcome(Start.of(ball.inside()));
            exhausted = outcome instanceof Outcome.Optimal;
            return switch (outcome) {
                case Outcome.Optimal optimal -> ball.spliced(optimal.plan());
                case Outcome.Feasible feasible -> ball.spliced(feasible.plan());
                case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Nothing _, Outcome.Failed _ -> null;
            };
        }
    }

    /** Work of the last search. */
    long work() {
        return work;
    }

    /** Whether the last search left nothing to find. */
    boolean isExhausted() {
        return exhausted;
    }
}
