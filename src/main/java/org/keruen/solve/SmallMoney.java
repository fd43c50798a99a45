package org.keruen.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;

/**
 * Counts a Core's money in a smaller unit where all sums are small, such as costs in billions: the tolerances of
 * engines, and what next to no cost is held against, are absolute. The unit is smaller by a power of two, so that
 * nothing is rounded.
 *
 * @param solver solves the Core with money of a usual size
 */
public record SmallMoney(Solver solver) implements Solver {
    /** What is at stake, at least, where money is of a usual size. */
    private static final double USUAL_STAKE = 1000;

    @Override
    public String name() {
        return solver.name();
    }

    @Override
    public boolean takesStart() {
        return solver.takesStart();
    }

    @Override
    public boolean takesAnyPlan() {
        return solver.takesAnyPlan();
    }

    @Override
    public int usualThreads() {
        return solver.usualThreads();
    }

    @Override
    public Outcome solve(Core core, Budget budget, Watcher watcher) {
        return solveFrom(Start.NOTHING, core, budget, watcher);
    }

    @Override
    public Outcome solveFrom(Start start, Core core, Budget budget, Watcher watcher) {
        double stake = stake(core);
        if (stake == 0 || stake >= USUAL_STAKE) {
            return solver.solveFrom(start, core, budget, watcher);
        }
        double factor = Math.scalb(1.0, Math.getExponent(USUAL_STAKE) - Math.getExponent(stake));
        var outcome = solver.solveFrom(start, times(factor, core), budget, told(watcher, factor));
        return times(1 / factor, outcome);
    }

    /** The most that carrying a whole commodity over one arc, or a unit of one design, may cost or earn. */
    private static double stake(Core core) {
        double most = 0;
        var commodities = core.commodities();
        for (int k = 0; k < commodities.count(); k++) {
            for (double cost : core.cost()[commodities.costClass()[k]]) {
                double sum = Math.abs(cost) * commodities.quantity()[k];
                most = sum < Double.POSITIVE_INFINITY ? Math.max(most, sum) : most;
            }
        }
        for (double cost : core.designs().cost()) {
            most = Math.max(most, Math.abs(cost));
        }
        return most;
    }

    private static Core times(double factor, Core core) {
        var commodities = core.commodities();
        var designs = core.designs();
        return new Core(
                core.network(),
                commodities.withUnmetCost(times(factor, commodities.unmetCost())),
                Arrays.stream(core.cost()).map(cost -> times(factor, cost)).toArray(double[][]::new),
                core.resources(),
                designs.withCost(times(factor, designs.cost())),
                factor * core.constantCost());
    }

    private static double[] times(double factor, double[] money) {
        return Arrays.stream(money).map(m -> factor * m).toArray();
    }

    private static Outcome times(double factor, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal(var plan, double cost, double bound, var duals) ->
                new Outcome.Optimal(plan, factor * cost, factor * bound, times(factor, duals));
            case Outcome.Feasible(var plan, double cost, double bound, var duals, var why) ->
                new Outcome.Feasible(plan, factor * cost, factor * bound, times(factor, duals), why);
            case Outcome.Nothing(double bound, var why) -> new Outcome.Nothing(factor * bound, why);
            case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Failed _ -> outcome;
        };
    }

    private static @Nullable Duals times(double factor, @Nullable Duals duals) {
        return duals == null ? null : new Duals(times(factor, duals.commodity()), times(factor, duals.resource()));
    }

    private static Watcher told(Watcher watcher, double factor) {
        return new Watcher() {
            @Override
            public void incumbent(double cost) {
                watcher.incumbent(cost / factor);
            }

            @Override
            public void bound(double bound) {
                watcher.bound(bound / factor);
            }

            @Override
            public void phase(String name) {
                watcher.phase(name);
            }

            @Override
            public void work(long units) {
                watcher.work(units);
            }
        };
    }
}
