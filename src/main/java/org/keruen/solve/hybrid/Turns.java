package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.solve.Budget;
import org.keruen.solve.Start;
import org.keruen.solve.path.Relaxation.KnownPath;

/** Looks for plans by turns: by changes of flows and by restricted MIPs, more by what has paid of late. */
final class Turns {
    private static final double LEAST_SHARE = 0.1;
    private static final double FIRST_SHARE = 0.2;
    private static final double SHARE_IN_CROWDS = 0.5;
    private static final double MOST_SHARE = 0.9;
    private static final int NEIGHBOURHOODS_PER_TURN = 3;

    private final HybridSettings settings;
    private final Budget budget;
    private final Incumbent incumbent;
    private final LocalSearch localSearch;
    private final Random random;
    private final FlowTeam flows;
    private double shareOfMips;
    private double costBefore;
    private boolean cooling;
    private int neighbourhoodsLeft;

    Turns(Core core, HybridSettings settings, Budget budget, Incumbent incumbent, BooleanSupplier stop) {
        this.settings = settings;
        this.budget = budget;
        this.incumbent = incumbent;
        this.random = new Random(budget.seed());
        this.flows = new FlowTeam(core, helpful(core), budget, stop);
        boolean relinks =
                settings.searched().contains(Neighbourhood.RELINK) && flows.isDecisive() && !flows.isCrowded();
        var steps = relinks ? new StepCosts(core, helpful(core)) : null;
        this.localSearch = new LocalSearch(core, settings, steps, budget.seed(), budget.threads(), stop);
        this.shareOfMips = !flows.isDecisive() ? MOST_SHARE : flows.isCrowded() ? SHARE_IN_CROWDS : FIRST_SHARE;
    }

    /** All units of designs that can only help, of others the least. */
    private static int[] helpful(Core core) {
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

    /** A first plan: the best over the paths of a known one, and what flows find at once. */
    void begin(Start start) {
        var known = new ArrayList<KnownPath>();
        for (int p = 0; p < start.count(); p++) {
            known.add(new KnownPath(start.commodity()[p], start.path()[p]));
        }
        if (!known.isEmpty()) {
            localSearch.first(incumbent, known, budget.gap());
        }
        if (settings.flows() && flows.isDecisive()) {
            offer(flows.first());
        }
    }

    /** Whether flows leave much to scaling and MIPs. */
    boolean wantsPrograms() {
        return !flows.isDecisive() || flows.isCrowded() || !settings.flows();
    }

    /** Whether a turn has begun and not ended. */
    boolean isAmid() {
        return cooling || neighbourhoodsLeft > 0;
    }

    /** Looks on: a slice of a cycle of flows, or a neighbourhood; false if there is no way to. */
    boolean look(Knowledge known) {
        var plan = incumbent.plan();
        boolean byFlows = canChangeFlows();
        boolean byPrograms = settings.neighbourhoods() && plan != null;
        if (byFlows && neighbourhoodsLeft == 0 && (cooling || !byPrograms || random.nextDouble() >= shareOfMips)) {
            changeFlows();
            return true;
        }
        if (settings.neighbourhoods() && plan == null) {
            localSearch.first(incumbent, known.paths(), budget.gap());
            return incumbent.plan() != null;
        }
        if (settings.neighbourhoods()) {
            searchNeighbourhoods(known);
        }
        return settings.neighbourhoods();
    }

    /** Whether flows have cooled for first plans only in a hurry. */
    boolean isEarly() {
        return settings.flows() && flows.isDecisive() && flows.isEarly();
    }

    /** Looks for first plans longer than before. */
    void beginLonger() {
        offer(flows.first());
    }

    /** Changes flows for a slice of a cycle. */
    void changeFlows() {
        costBefore = cooling ? costBefore : incumbent.cost();
        offer(flows.slice(incumbent.plan()));
        cooling = !flows.isCold();
        if (!cooling) {
            judgeOwn();
            share(incumbent.cost() < costBefore ? 0.8 : 1.5);
        }
    }

    private void searchNeighbourhoods(Knowledge known) {
        if (neighbourhoodsLeft == 0) {
            neighbourhoodsLeft = NEIGHBOURHOODS_PER_TURN;
            costBefore = incumbent.cost();
        }
        neighbourhoodsLeft--;
        var plan = Objects.requireNonNull(incumbent.plan());
        localSearch.step(incumbent, plan, known.paths(), known.units(), known.iterations(), budget.gap());
        if (neighbourhoodsLeft == 0) {
            share(incumbent.cost() < costBefore ? 1.2 : 0.9);
        }
    }

    private void share(double factor) {
        shareOfMips = Math.clamp(shareOfMips * factor, LEAST_SHARE, MOST_SHARE);
    }

    private void offer(Plan... plans) {
        for (var plan : plans) {
            incumbent.offer(plan);
        }
    }

    /** Whether flows alone can find plans. */
    boolean canChangeFlows() {
        return settings.flows() && flows.isUseful();
    }

    /** Routes the best plan's units exactly. */
    void judgeOwn() {
        var plan = incumbent.plan();
        if (plan != null) {
            incumbent.judge(plan);
        }
    }

    /** Work so far, counted as {@link org.keruen.solve.path.Relaxation#work} is: what takes as long counts as much. */
    long work() {
        return (long) (Look.WORK_OF_ARC * flows.work())
                + Look.WORK_OF_MIP_ITERATION * localSearch.iterations() / budget.threads()
                + incumbent.work();
    }
}
