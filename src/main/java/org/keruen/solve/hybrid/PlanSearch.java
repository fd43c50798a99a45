package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.solve.Budget;
import org.keruen.solve.Start;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.KnownPath;

/**
 * Looks for plans beside a branch and bound: by changes of flows before anything is relaxed, by scaling at the root,
 * then by turns by flows and by neighbourhoods, more by what has paid of late.
 */
final class PlanSearch {
    private static final double WHOLE = 1e-6;
    private static final double LEAST_SHARE = 0.1;
    private static final double MOST_SHARE = 0.9;

    /** Simplex iterations on nodes for which one turn is taken. */
    private static final long WORK_PER_TURN = 500;

    private final Core core;
    private final HybridSettings settings;
    private final Budget budget;
    private final Incumbent incumbent;
    private final BooleanSupplier stop;
    private final LocalSearch localSearch;
    private final Random random;
    private FlowTeam flows;
    private double shareOfMips = 0.3;
    private double costAtCycle = Double.POSITIVE_INFINITY;
    private double[] rootUnits = new double[0];
    private int turns;

    /** What ends the search: a good enough plan, or the clock. */
    interface Ending {
        boolean isGoodEnough();

        double secondsLeft();
    }

    PlanSearch(Core core, HybridSettings settings, Budget budget, Incumbent incumbent, BooleanSupplier stop) {
        this.core = core;
        this.settings = settings;
        this.budget = budget;
        this.incumbent = incumbent;
        this.stop = stop;
        this.random = new Random(budget.seed());
        this.localSearch = new LocalSearch(core, settings, budget.seed(), budget.threads(), stop);
        this.flows = new FlowTeam(core, helpful(), budget, stop);
    }

    /** All units of designs that can only help, of others the least. */
    private int[] helpful() {
        var designs = core.designs();
        int[] units = designs.most().clone();
        for (int g = 0; g < units.length; g++) {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                units[g] = designs.addsLower()[i] > 0 ? designs.least()[g] : units[g];
            }
        }
        for (int g : designs.termDesign()) {
            units[g] = designs.least()[g];
        }
        return units;
    }

    /** A first plan: the best over the paths of a known one, and what flows find soon. */
    void begin(Start start, double seconds) {
        var known = new ArrayList<KnownPath>();
        for (int p = 0; p < start.count(); p++) {
            known.add(new KnownPath(start.commodity()[p], start.path()[p]));
        }
        if (!known.isEmpty()) {
            localSearch.first(incumbent, known, seconds, budget.gap());
        }
        if (settings.flows() && flows.isDecisive()) {
            offer(flows.first());
        }
    }

    private void offer(Plan... plans) {
        for (var plan : plans) {
            incumbent.offer(plan);
        }
    }

    /** Looks for better plans after a node, as its work allows. */
    void improve(Relaxation relaxation, boolean root, Ending ending) {
        if (root) {
            rootUnits = relaxation.units();
            atRoot(relaxation, ending);
        }
        while (turns * WORK_PER_TURN < relaxation.iterations() && !ending.isGoodEnough() && !stop.getAsBoolean()) {
            turns += budget.threads();
            if (!turn(relaxation.paths(), ending)) {
                return;
            }
        }
    }

    /** Looks once for a better plan. */
    void turn(Relaxation relaxation, Ending ending) {
        turn(relaxation.paths(), ending);
    }

    private void atRoot(Relaxation relaxation, Ending ending) {
        judgeOwn();
        incumbent.judge(roundedUp(rootUnits));
        if (settings.scaling() && !ending.isGoodEnough()) {
            var scaled = new SlopeScaling(core, relaxation).units();
            if (scaled != null) {
                incumbent.judge(scaled);
            }
        }
    }

    /** One step of a search; false if there is none to take. */
    private boolean turn(List<KnownPath> paths, Ending ending) {
        double seconds = Math.max(0.1, ending.secondsLeft());
        var plan = incumbent.plan();
        boolean byFlows = settings.flows() && flows.isUseful();
        if (byFlows && !(settings.neighbourhoods() && plan != null && random.nextDouble() < shareOfMips)) {
            sliceOfFlows();
            return true;
        }
        if (!settings.neighbourhoods()) {
            return false;
        }
        if (plan == null) {
            localSearch.first(incumbent, paths, seconds, budget.gap());
            return incumbent.plan() != null;
        }
        double before = incumbent.cost();
        localSearch.step(incumbent, plan, paths, rootUnits, seconds, budget.gap());
        share(incumbent.cost() < before ? 1.2 : 0.95);
        return true;
    }

    private void sliceOfFlows() {
        if (flows.isCold()) {
            costAtCycle = incumbent.cost();
        }
        offer(flows.slice(incumbent.plan()));
        if (flows.isCold()) {
            judgeOwn();
            share(incumbent.cost() < costAtCycle ? 0.8 : 1.5);
        }
    }

    /** Routes the best plan's units exactly. */
    private void judgeOwn() {
        var plan = incumbent.plan();
        if (plan != null) {
            incumbent.judge(plan.units());
        }
    }

    private void share(double factor) {
        shareOfMips = Math.clamp(shareOfMips * factor, LEAST_SHARE, MOST_SHARE);
    }

    private static int[] roundedUp(double[] units) {
        return Arrays.stream(units).mapToInt(u -> (int) Math.ceil(u - WHOLE)).toArray();
    }
}
