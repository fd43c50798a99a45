package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.core.PlanEvaluation.Rule;
import org.keruen.solve.Watcher;
import org.keruen.solve.path.FixedDesigns;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.End;

/** The best plan so far; designs are judged by their cheapest flows, and units the flows do not need given back. */
final class Incumbent implements AutoCloseable {
    private static final double SAME = 1e-9;
    private static final int MOST_ELITE = 8;

    private final Core core;
    private final Watcher watcher;
    private final Relaxation router;
    private final Set<List<Integer>> judged = new HashSet<>();
    private final List<Member> elite = new ArrayList<>();
    private final Elites elites = new Elites();
    private @Nullable Plan plan;
    private @Nullable Duals duals;
    private double cost = Double.POSITIVE_INFINITY;

    /** A plan, and its duals if they are known. */
    record Found(Plan plan, @Nullable Duals duals) {}

    /** Units and what they cost with their cheapest flows. */
    private record Member(int[] units, double cost) {}

    Incumbent(Core core, int threads, BooleanSupplier stop, Watcher watcher) {
        this.core = core;
        this.watcher = watcher;
        this.router = new Relaxation(core, threads, stop);
    }

    /** Keeps a plan with the flows it has if it is the best so far; whether it is. */
    boolean offer(Plan found) {
        return keep(found, null);
    }

    /** Takes a plan that others found and judged, if it is the best so far. */
    void take(Found found) {
        remember(found.plan());
        keep(found.plan(), found.duals());
    }

    /** Solves for a plan's units, from its flows on. */
    void judge(Plan found) {
        for (int p = 0; p < found.pathCount(); p++) {
            router.add(found.commodity()[p], found.path()[p]);
        }
        judge(found.units());
    }

    /** Solves for given units and keeps the plan if it is the best so far; whether it is. */
    boolean judge(int[] units) {
        if (!FixedDesigns.areAllowed(core, units)
                || !judged.add(Arrays.stream(units).boxed().toList())) {
            return false;
        }
        var routed = routed(units);
        if (routed == null) {
            return false;
        }
        var found = Trimming.of(core, routed);
        remember(found);
        boolean better = keep(found, router.duals());
        if (better) {
            judge(found.units());
        }
        return better;
    }

    /** The cheapest flows; linking rows are needed only where flow on a design's arcs is held by nothing else. */
    private @Nullable Plan routed(int[] units) {
        router.bound(units, units);
        for (boolean linked : new boolean[] {false, true}) {
            if (router.solve(linked, Double.POSITIVE_INFINITY) != End.SOLVED) {
                return null;
            }
            var flows = router.plan(units);
            if (PlanEvaluation.of(core, flows).violations().stream().noneMatch(v -> v.rule() == Rule.OWNERSHIP)) {
                return flows;
            }
        }
        return null;
    }

    private boolean keep(Plan found, @Nullable Duals prices) {
        var evaluation = PlanEvaluation.of(core, found);
        if (evaluation.violations().isEmpty()) {
            elites.add(found, evaluation.cost());
        }
        boolean better = evaluation.violations().isEmpty() && evaluation.cost() < cost;
        boolean explained = duals == null && prices != null && evaluation.cost() <= cost + SAME * Math.abs(cost);
        if (better || (evaluation.violations().isEmpty() && explained)) {
            plan = found;
            duals = prices;
        }
        if (better) {
            cost = evaluation.cost();
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

    /** The best plan, for others to take; null if there is none. */
    @Nullable
    Found found() {
        return plan == null ? null : new Found(plan, duals);
    }

    /** What it costs; +∞ before there is one. */
    double cost() {
        return cost;
    }

    private void remember(Plan found) {
        var evaluation = PlanEvaluation.of(core, found);
        boolean known = elite.stream().anyMatch(member -> Arrays.equals(member.units(), found.units()));
        if (evaluation.violations().isEmpty() && !known) {
            elite.add(new Member(found.units(), evaluation.cost()));
            elite.sort(Comparator.comparingDouble(Member::cost));
            if (elite.size() > MOST_ELITE) {
                elite.removeLast();
            }
        }
    }

    /** Units of the best plans judged. */
    List<int[]> elite() {
        return elite.stream().map(Member::units).toList();
    }

    /** Good plans apart from each other, by rising cost. */
    List<Plan> elites() {
        return elites.plans();
    }

    /** The paths met while judging. */
    List<Relaxation.KnownPath> paths() {
        return router.paths();
    }

    /** Work of judging so far, counted as {@link Relaxation#work} is. */
    long work() {
        return router.work();
    }

    @Override
    public void close() {
        router.close();
    }
}
