package org.keruen.solve.lots;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

/**
 * The best plan so far, judged by the Core's own evaluation. Where volumes may be divided, the designs of a plan are
 * also given their cheapest flows by column generation.
 */
final class Incumbent implements AutoCloseable {
    /** How often column generation may ask whether to stop, once a round, before it is taken to go round in circles. */
    private static final int MOST_ASKED = 400;

    private final AtomicInteger asked = new AtomicInteger();
    private final Core core;
    private final Watcher watcher;
    private final Relaxation router;
    private final Set<List<Integer>> judged = new HashSet<>();
    private @Nullable Plan plan;
    private @Nullable Duals duals;
    private double cost = Double.POSITIVE_INFINITY;

    Incumbent(Core core, BooleanSupplier stop, Watcher watcher) {
        this.core = core;
        this.watcher = watcher;
        this.router = new Relaxation(core, 1, () -> asked.incrementAndGet() > MOST_ASKED || stop.getAsBoolean());
    }

    /** Keeps a plan if it is feasible and the best so far. */
    synchronized void offer(Plan offered) {
        keep(offered, null);
    }

    /** Keeps the cheapest flows of these designs if they are the best plan so far. */
    synchronized void divide(int[] units) {
        int[] within = within(units);
        boolean isNew = judged.add(Arrays.stream(within).boxed().toList());
        if (!isNew || !FixedDesigns.areAllowed(core, within)) {
            return;
        }
        asked.set(0);
        router.bound(within, within);
        if (router.solve(true, Double.POSITIVE_INFINITY) == End.SOLVED) {
            var found = router.plan(within);
            var flowDuals = router.duals();
            if (PlanEvaluation.of(core, found).isFeasible()) {
                var thrifty = Thrift.of(core, found);
                boolean better = keep(thrifty, flowDuals);
                if (better && !Arrays.equals(thrifty.units(), within)) {
                    divide(thrifty.units());
                }
            }
        }
    }

    private int[] within(int[] units) {
        int[] within = new int[units.length];
        for (int g = 0; g < units.length; g++) {
            within[g] = Math.clamp(
                    units[g], core.designs().least()[g], core.designs().most()[g]);
        }
        return within;
    }

    private boolean keep(Plan found, @Nullable Duals flowDuals) {
        var evaluation = PlanEvaluation.of(core, found);
        if (!evaluation.isFeasible() || !(evaluation.cost() < cost)) {
            return false;
        }
        cost = evaluation.cost();
        plan = found;
        duals = flowDuals;
        watcher.incumbent(cost);
        return true;
    }

    synchronized @Nullable Plan plan() {
        return plan;
    }

    synchronized @Nullable Duals duals() {
        return duals;
    }

    /** What it costs; +∞ before there is one. */
    synchronized double cost() {
        return cost;
    }

    @Override
    public void close() {
        router.close();
    }
}
