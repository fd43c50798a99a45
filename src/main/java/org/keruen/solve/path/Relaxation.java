package org.keruen.solve.path;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.solve.Outcome;
import org.keruen.solve.engine.IncrementalLp;

/**
 * The path form of a Core with its designs relaxed to fractions within bounds that may be changed, solved by column
 * generation (Ford and Fulkerson 1958, doi:10.1287/mnsc.5.1.97; Lübbecke and Desrosiers 2005,
 * doi:10.1287/opre.1050.0234). Paths and linking rows once found stay for the next solve.
 */
public final class Relaxation implements AutoCloseable {
    /** What to say of {@link End#FAILED}. */
    public static final String FAILURE =
            "column generation failed: the engine gave up, or circles pay and there are too many paths to price"
                    + " exactly";

    private static final int MOST_ROUNDS = 10_000;

    /** Units, relative to all that is asked, below which nothing is missing. */
    private static final double NOTHING_MISSING = 1e-9;

    /** Relative: how far the engine's tolerances may put a bound too high. */
    private static final double BOUND_TOLERANCE = 1e-9;

    /** A path of a commodity. */
    public record KnownPath(int commodity, int[] path) {}

    /**
     * How often shortfalls become cheaper where nothing is missing: a floor that is just met may be priced by what
     * missing it would cost, and circles then pay that need not.
     */
    private static final int MOST_SOFTENED = 4;

    /** How many times as long a walk through simple paths may be after each time. */
    private static final int LONGER = 10;

    /** How a solve ended. */
    public enum End {
        /** At the optimum of the relaxation. */
        SOLVED,
        /** No flow meets the rows: the least that must be missing is above nothing. */
        INFEASIBLE,
        /** The bound has reached the cutoff. */
        CUT_OFF,
        /** Out of time. */
        STOPPED,
        /** The engine failed, or circles pay and there are too many paths to find the best. */
        FAILED
    }

    /** A round of pricing, and whether it found a path that the master did not know. */
    private record Step(Pricing.Round priced, boolean isNew) {}

    private final Master master;
    private final Pricing pricing;
    private final LinkCuts links;
    private final Circles circles;
    private final BooleanSupplier stop;
    private final double allAsked;
    private final Designs designs;
    private final int[] leastUnits;
    private final int[] mostUnits;
    private double bound = Double.NEGATIVE_INFINITY;
    private int softened;
    private double missing;

    /** A relaxation without paths yet; {@code stop} is asked while it solves. Of one thread. */
    public Relaxation(Core core, int threads, BooleanSupplier stop) {
        this.stop = stop;
        this.master = new Master(core, stop);
        this.pricing = new Pricing(core, threads);
        this.designs = core.designs();
        this.leastUnits = core.designs().least().clone();
        this.mostUnits = core.designs().most().clone();
        this.circles = new Circles(core);
        this.links = new LinkCuts(core, Scale.unit(core));
        double sum = 0;
        for (double quantity : core.commodities().quantity()) {
            sum += quantity;
        }
        this.allAsked = sum;
    }

    /** Lets a path carry before pricing finds it. */
    public void add(int commodity, int[] path) {
        master.add(commodity, path);
    }

    /** Bounds the units of every design. */
    public void bound(int[] least, int[] most) {
        for (int g = 0; g < least.length; g++) {
            if (leastUnits[g] != least[g] || mostUnits[g] != most[g]) {
                master.bound(g, least[g], most[g]);
                leastUnits[g] = least[g];
                mostUnits[g] = most[g];
            }
        }
    }

    /**
     * The objective over the paths known if a design were bounded so; +∞ if that leaves no flows. The last optimum is
     * to be found again by the next solve.
     */
    public double probe(int design, int least, int most) {
        master.bound(design, least, most);
        var status = master.solve();
        double objective = status == IncrementalLp.Status.OPTIMAL
                ? master.objective()
                : status == IncrementalLp.Status.INFEASIBLE ? Double.POSITIVE_INFINITY : Double.NaN;
        master.bound(design, leastUnits[design], mostUnits[design]);
        return objective;
    }

    /** What a unit more of each design would change the last optimum's objective by. */
    public double[] reducedCostsOfDesigns() {
        return master.reducedCostsOfDesigns();
    }

    /**
     * Solves within the bounds.
     *
     * @param linked whether flow on a design's arcs is held by linking rows, separated on demand
     * @param cutoff bound at which there is no need to go on
     */
    public End solve(boolean linked, double cutoff) {
        bound = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var status = solveMaster();
            if (status != IncrementalLp.Status.OPTIMAL) {
                return unsolved(status);
            }
            var step = price(walkSteps());
            var priced = step.priced();
            if (priced.exact()) {
                double least = master.objective() + priced.slack();
                bound = Math.max(bound, least - BOUND_TOLERANCE * Math.abs(least));
            }
            if (bound >= cutoff) {
                return End.CUT_OFF;
            }
            boolean settled = !step.isNew() && (!linked || add(links.broken(master.point())) == 0);
            if (settled && master.shortfall() <= NOTHING_MISSING * Math.max(1, allAsked)) {
                if (priced.exact()) {
                    return End.SOLVED;
                }
                if (++softened > MOST_SOFTENED) {
                    return End.FAILED;
                }
                master.scalePenalty(0.1);
                continue;
            }
            if (settled) {
                var end = findFeasible();
                if (end != End.SOLVED) {
                    return end;
                }
            }
        }
        return End.FAILED;
    }

    /** Short walks while softer prices may yet keep circles from paying. */
    private long walkSteps() {
        return Math.min(SimplePath.MOST_STEPS, SimplePath.FEW_STEPS * (long) Math.pow(LONGER, softened));
    }

    /** Prices, thoroughly where a quick look finds nothing new, and lets carry what it finds. */
    private Step price(long walkSteps) {
        var quick = pricing.round(master);
        boolean isNew = addNew(quick.improving());
        if (isNew || quick.exact()) {
            return new Step(quick, isNew);
        }
        var thorough = pricing.thoroughRound(master, walkSteps);
        return new Step(thorough, addNew(thorough.improving()));
    }

    /** Whether any is new: one in the master already seems to improve only within the engine's tolerance. */
    private boolean addNew(List<Pricing.Priced> paths) {
        boolean isNew = false;
        for (var path : paths) {
            isNew |= master.add(path.commodity(), path.path());
        }
        return isNew;
    }

    /** Solves the master until no circle pays that only cuts let pay. */
    private IncrementalLp.Status solveMaster() {
        for (int round = 0; round < MOST_ROUNDS && !stop.getAsBoolean(); round++) {
            var status = master.solve();
            var paying = status == IncrementalLp.Status.OPTIMAL ? circles.paying(master) : List.<Circles.Circle>of();
            if (paying.isEmpty()) {
                return status;
            }
            paying.forEach(master::addCircle);
        }
        return IncrementalLp.Status.NOT_SOLVED;
    }

    /** Holds the relaxation to cuts; how many. */
    public int add(List<Cut> cuts) {
        cuts.forEach(master::add);
        return cuts.size();
    }

    /** Drops cuts that are slack and had no price at so many optima; linking rows among them are found again. */
    public void purge(int optima) {
        links.forget(master.purge(optima));
    }

    /** Cuts held to, linking rows among them. */
    public int cutCount() {
        return master.cutCount();
    }

    /** Flows and units at the last optimum. */
    public Point point() {
        return master.point();
    }

    /** Lets a unit of each design cost something else for the time being. */
    public void costOfDesigns(double[] cost) {
        for (int g = 0; g < cost.length; g++) {
            master.costOfDesign(g, cost[g]);
        }
    }

    /**
     * Lets a unit of each design add only a share of what it adds to capacities, and have so many more units; with a
     * share of 1 the Core's bounds hold.
     */
    public void scaleDesigns(double[] share) {
        for (int g = 0; g < share.length; g++) {
            master.scaleDesign(g, share[g]);
            leastUnits[g] = designs.least()[g];
            mostUnits[g] = designs.most()[g];
        }
    }

    /**
     * Solves with a few rounds of pricing and no new linking rows; whether there are flows that leave nothing missing.
     */
    public boolean solveRoughly(int rounds) {
        for (int round = 0; round < rounds; round++) {
            if (solveMaster() != IncrementalLp.Status.OPTIMAL) {
                return false;
            }
            if (round + 1 < rounds) {
                if (!price(walkSteps()).isNew()) {
                    break;
                }
            }
        }
        return master.shortfall() <= NOTHING_MISSING * Math.max(1, allAsked);
    }

    /** The objective at the last optimum. */
    public double objective() {
        return master.objective();
    }

    /** Simplex iterations so far: a measure of work that does not depend on the machine. */
    public long iterations() {
        return master.iterations();
    }

    /** Simplex iterations so far, each counted once for every row: about ten million a second. */
    public long work() {
        return master.work();
    }

    private End unsolved(IncrementalLp.Status status) {
        if (status == IncrementalLp.Status.INFEASIBLE) {
            missing = 0;
            return End.INFEASIBLE;
        }
        return stop.getAsBoolean() ? End.STOPPED : End.FAILED;
    }

    /** Looks whether anything must be missing at all; if not, makes it dearer to miss. */
    private End findFeasible() {
        master.countPenaltiesOnly(true);
        var end = leastMissing();
        master.countPenaltiesOnly(false);
        if (end == End.SOLVED) {
            master.scalePenalty(1000);
        }
        return end;
    }

    private End leastMissing() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var status = solveMaster();
            if (status != IncrementalLp.Status.OPTIMAL) {
                return unsolved(status);
            }
            var step = price(SimplePath.MOST_STEPS);
            var priced = step.priced();
            missing = master.objective() + priced.slack();
            if (missing > NOTHING_MISSING * Math.max(1, allAsked) && priced.exact()) {
                return End.INFEASIBLE;
            }
            if (!step.isNew()) {
                return End.SOLVED;
            }
        }
        return End.FAILED;
    }

    /** Proven: nothing within the bounds costs less. Valid after every solve. */
    public double lowerBound() {
        return bound;
    }

    /** After {@link End#INFEASIBLE}: that, and where least is missing in all. */
    public Outcome.Infeasible infeasible() {
        return missing > 0
                ? new Outcome.Infeasible(
                        "at least %,.3f units of what must be carried or kept are missing".formatted(missing),
                        master.missingOfCommodities(),
                        master.missingOfResources())
                : new Outcome.Infeasible("the bounds of designs and their side constraints contradict each other");
    }

    /** Units of each design at the last optimum, fractions and all. */
    public double[] units() {
        return master.units();
    }

    /** The last optimum's flows with these units. */
    public Plan plan(int[] units) {
        return master.plan(units);
    }

    /** The last optimum's duals. */
    public Duals duals() {
        return master.duals();
    }

    /** Every path found so far. */
    public List<KnownPath> paths() {
        return master.paths();
    }

    @Override
    public void close() {
        master.close();
    }
}
