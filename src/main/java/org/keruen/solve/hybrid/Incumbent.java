package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.Watcher;
import org.keruen.solve.path.FixedDesigns;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.End;

/** The best plan so far; designs are judged by their cheapest flows, and units the flows do not need given back. */
final class Incumbent implements AutoCloseable {
    private final Core core;
    private final Watcher watcher;
    private final Relaxation router;
    private final Set<List<Integer>> judged = new HashSet<>();
    private @Nullable Plan plan;
    private @Nullable Duals duals;
    private double cost = Double.POSITIVE_INFINITY;

    Incumbent(Core core, int threads, BooleanSupplier stop, Watcher watcher) {
        this.core = core;
        this.watcher = watcher;
        this.router = new Relaxation(core, threads, stop);
    }

    /** Solves for given units and keeps the plan if it is the best so far; whether it is. */
    boolean judge(int[] units) {
        if (!FixedDesigns.areAllowed(core, units)
                || !judged.add(Arrays.stream(units).boxed().toList())) {
            return false;
        }
        router.bound(units, units);
        if (router.solve(true, Double.POSITIVE_INFINITY) != End.SOLVED) {
            return false;
        }
        var found = Trimming.of(core, router.plan(units));
        boolean better = keep(found);
        if (better) {
            judge(found.units());
        }
        return better;
    }

    private boolean keep(Plan found) {
        var evaluation = PlanEvaluation.of(core, found);
        boolean better = evaluation.violations().isEmpty() && evaluation.cost() < cost;
        if (better) {
            cost = evaluation.cost();
            plan = found;
            duals = router.duals();
            watcher.incumbent(cost);
        }
        return better;
    }

    @Nullable
    Plan plan() {
        return plan;
    }

    @Nullable
    Duals duals() {
        return duals;
    }

    /** What it costs; +∞ before there is one. */
    double cost() {
        return cost;
    }

    /** The paths met while judging. */
    List<Relaxation.KnownPath> paths() {
        return router.paths();
    }

    @Override
    public void close() {
        router.close();
    }
}
