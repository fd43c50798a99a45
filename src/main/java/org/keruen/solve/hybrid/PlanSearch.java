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
    private static final double FIRST_SHARE = 0.2;
    private static final double MOST_SHARE = 0.9;
    private static final double[] SPEEDS = {0.1, 0.2, 0.05, 0.3};
    private static final double OFF = 0.2;
    private static final int PATIENCE = 4;
    private static final int NEIGHBOURHOODS_PER_TURN = 3;

    /** Simplex iterations of the relaxation for which one turn is taken, if its MIPs take none. */
    private static final long WORK_PER_TURN = 500;

    /** What a slice of flows takes, and what a MIP has in rows, about. */
    private static final long WORK_OF_SLICE = 10_000_000;

    private static final long ROWS = 500;

    private final Core core;
    private final HybridSettings settings;
    private final Budget budget;
    private final Incumbent incumbent;
    private final BooleanSupplier stop;
    private final LocalSearch localSearch;
    private final Random random;
    private FlowTeam flows;
    private double shareOfMips = FIRST_SHARE;
    private int scalings;
    private int idle;
    private double[] rootUnits = new double[0];
    private long work;
    private long slices;

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
            judgeOwn();
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
        while (work + localSearch.iterations() < relaxation.iterations() && !isOver(ending)) {
            work += budget.threads() * WORK_PER_TURN;
            if (!turn(relaxation, ending)) {
                return;
            }
        }
    }

    /** Looks for a better plan once: a cycle of flows, or some neighbourhoods; false if there is no way to. */
    boolean turn(Relaxation relaxation, Ending ending) {
        double before = incumbent.cost();
        boolean looked = look(relaxation, ending);
        idle = incumbent.cost() < before ? 0 : idle + 1;
        if (looked && idle >= PATIENCE && !isOver(ending)) {
            restart(relaxation);
        }
        return looked;
    }

    /** What the search for plans has taken so far, counted as {@link Relaxation#work} is. */
    long work() {
        return slices * WORK_OF_SLICE + localSearch.iterations() * ROWS;
    }

    private void atRoot(Relaxation relaxation, Ending ending) {
        incumbent.judge(roundedUp(rootUnits));
        boolean wanted = !flows.isDecisive() || flows.isCrowded() || !settings.flows();
        shareOfMips = wanted ? MOST_SHARE : FIRST_SHARE;
        if (wanted && !ending.isGoodEnough()) {
            scale(relaxation, core.designs().cost());
        }
    }

    /** Scales capacities from the last relaxation on. */
    private void scale(Relaxation relaxation, double[] costOfUnit) {
        if (settings.scaling()) {
            double speed = SPEEDS[scalings++ % SPEEDS.length];
            int[] scaled = new CapacityScaling(core, relaxation, speed, costOfUnit).units();
            if (scaled.length > 0) {
                incumbent.judge(scaled);
            }
        }
    }

    /** After long without a better plan: scaling at costs a little off. */
    private void restart(Relaxation relaxation) {
        idle = 0;
        double[] cost = core.designs().cost().clone();
        for (int g = 0; g < cost.length; g++) {
            cost[g] *= 1 + OFF * (2 * random.nextDouble() - 1);
        }
        scale(relaxation, cost);
    }

    private boolean look(Relaxation relaxation, Ending ending) {
        var paths = relaxation.paths();
        var plan = incumbent.plan();
        boolean byFlows = settings.flows() && flows.isUseful();
        if (byFlows && !(settings.neighbourhoods() && plan != null && random.nextDouble() < shareOfMips)) {
            cycleOfFlows(ending);
            return true;
        }
        if (settings.neighbourhoods() && plan == null) {
            localSearch.first(incumbent, paths, budget.gap());
            return incumbent.plan() != null;
        }
        if (settings.neighbourhoods()) {
            double before = incumbent.cost();
            for (int i = 0; i < NEIGHBOURHOODS_PER_TURN && !isOver(ending); i++) {
                searchNeighbourhoods(paths, relaxation.iterations());
            }
            share(incumbent.cost() < before ? 1.2 : 0.9);
        }
        return settings.neighbourhoods();
    }

    private void searchNeighbourhoods(List<KnownPath> paths, long relaxationWork) {
        var plan = incumbent.plan();
        if (plan != null) {
            localSearch.step(incumbent, plan, paths, rootUnits, relaxationWork, budget.gap());
        }
    }

    private boolean isOver(Ending ending) {
        return ending.isGoodEnough() || stop.getAsBoolean();
    }

    private void cycleOfFlows(Ending ending) {
        double before = incumbent.cost();
        do {
            offer(flows.slice(incumbent.plan()));
            slices++;
        } while (!flows.isCold() && !isOver(ending));
        judgeOwn();
        share(incumbent.cost() < before ? 0.8 : 1.5);
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
