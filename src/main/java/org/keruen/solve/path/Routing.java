package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.solve.Watcher;

/**
 * The cheapest flows of a Core whose designs are fixed, by column generation with a Lagrangian bound each round. A
 * short ascent of prices shows how much binds: where it is little, the master is a simplex in {@linkplain KeyMaster key
 * form} from the start; where it is much, an {@linkplain InteriorMaster interior point} brings cost and bound together,
 * and the simplex only makes a corner of what carries.
 */
final class Routing implements AutoCloseable {
    private static final int MOST_ROUNDS = 10_000;

    /** Overflow, relative to all that is asked, that is none. */
    private static final double NOTHING_OVER = 1e-9;

    private static final int STEPS_TO_MEASURE = 30;
    private static final int STEPS_FOR_SIMPLEX = 100;

    /** Share of its commodity that a way carries of which a plan is made in need. */
    private static final double HARDLY_CARRIED = 1e-5;

    /** How a routing ended. */
    enum End {
        SOLVED,
        /** Some commodity has no way, or something overflows at any price tried: a proof is for others to give. */
        DOUBTFUL,
        STOPPED,
        FAILED
    }

    private final Core core;
    private final int[] units;
    private final KeyMaster master;
    private final Pricing pricing;
    private final BooleanSupplier stop;
    private final Watcher watcher;
    private @Nullable Fitting fitting;
    private double[] guide = new double[0];
    private double bound = Double.NEGATIVE_INFINITY;
    private double cost = Double.POSITIVE_INFINITY;
    private boolean added;
    private @Nullable Plan plan;
    private boolean inMaster;
    private @Nullable Duals duals;

    /** A routing with these units of the designs, whose arcs without them are closed. */
    Routing(Core core, int[] units, int threads, BooleanSupplier stop, Watcher watcher) {
        this.core = FixedDesigns.opened(core, units);
        this.units = units;
        this.master = new KeyMaster(this.core, units, stop);
        this.pricing = new Pricing(this.core, threads);
        this.stop = stop;
        this.watcher = watcher;
    }

    /** Solves until cost and bound are within the gap. */
    End solve(double gap) {
        watcher.phase("ascent of prices");
        var ascent = new PriceAscent(core, pricing, stop, this::raiseBound);
        ascent.climb(STEPS_TO_MEASURE);
        if (!ascent.isComplete()) {
            return End.DOUBTFUL;
        }
        return Centring.pays(core, ascent) ? aboutMiddle(centring(ascent), gap) : aboutCorners(ascent, gap);
    }

    private Centring centring(PriceAscent ascent) {
        var centring = new Centring(core, units, pricing, stop, this::raiseBound);
        centring.begin(ascent);
        return centring;
    }

    /** Brings cost and bound together about an interior point, and leaves to the simplex what is then left. */
    private End aboutMiddle(Centring centring, double gap) {
        watcher.phase("interior point");
        centring.approach(gap);
        guide = centring.prices().clone();
        if (gap > Centring.HANDOVER || stop.getAsBoolean()) {
            draft(centring.carrying(HARDLY_CARRIED));
            fit();
        }
        if (isWithin(gap) || stop.getAsBoolean()) {
            return isWithin(gap) ? End.SOLVED : End.STOPPED;
        }
        centring.settle();
        draft(centring.carrying(HARDLY_CARRIED));
        begin(centring.carrying(Centring.SHARE_TO_CARRY));
        return finish(gap);
    }

    private End aboutCorners(PriceAscent ascent, double gap) {
        ascent.climb(STEPS_FOR_SIMPLEX);
        guide = ascent.prices();
        draft(ascent.waysByUse(PriceAscent.HARDLY_USED));
        begin(ascent.waysByUse(PriceAscent.HARDLY_USED));
        return finish(gap);
    }

    private void begin(Stream<PriceAscent.Way> ways) {
        ways.forEach(way -> master.add(way.commodity(), way.path()));
        master.expect(guide);
    }

    private End finish(double gap) {
        watcher.phase("simplex");
        var end = approach(gap);
        if (end == End.STOPPED && !hasPlan()) {
            fit();
        }
        return end;
    }

    /** Keeps what is known of the flows, of which a plan is made in need. */
    private void draft(Stream<PriceAscent.Way> ways) {
        fitting = new Fitting(core, units, guide);
        ways.forEach(fitting::take);
    }

    /** Makes a plan of what is known of the flows. */
    private void fit() {
        watcher.phase("fitting of flows");
        var fitted = fitting == null ? null : fitting.plan();
        fitting = null;
        if (fitted != null) {
            keep(core.constantCost() + Flows.cost(core, fitted), fitted);
        }
    }

    private boolean hasPlan() {
        return inMaster || plan != null;
    }

    private boolean isWithin(double gap) {
        return hasPlan() && cost - bound <= gap * Math.max(1, Math.abs(cost));
    }

    private End approach(double gap) {
        int raised = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (stop.getAsBoolean()) {
                return End.STOPPED;
            }
            if (!master.solve()) {
                return stop.getAsBoolean() ? End.STOPPED : End.FAILED;
            }
            boolean flows = master.overflowed() <= NOTHING_OVER * allAsked();
            if (flows) {
                keepFlows(core.constantCost() + master.cost());
            }
            added = false;
            var priced = pricing.round(master, path -> add(path.commodity(), path.path()));
            for (int k : priced.betterUnmet(core, master)) {
                add(k, WayPool.UNMET);
            }
            raiseBound(priced, master.worthOfBounds(), master.prices());
            if (isWithin(gap)) {
                return End.SOLVED;
            }
            if (!added) {
                if (flows || !priced.exact() || raised++ == 3) {
                    return flows && priced.exact() ? End.SOLVED : End.DOUBTFUL;
                }
                master.raisePenalty();
            }
        }
        return End.FAILED;
    }

    private void add(int k, int[] way) {
        added |= master.add(k, way);
    }

    /** Takes note of a Lagrangian bound; the bound known now. */
    private double raiseBound(Pricing.Round priced, double worthOfBounds, double[] prices) {
        double least = priced.exact()
                ? core.constantCost() + priced.allAtLeast(core) + worthOfBounds
                : Double.NEGATIVE_INFINITY;
        if (least > bound) {
            bound = least;
            duals = new Duals(priced.commodityPrices(core), prices.clone());
            watcher.bound(bound);
        }
        return bound;
    }

    private void keep(double now, Plan found) {
        if (now < cost) {
            cost = now;
            plan = found;
            inMaster = false;
            watcher.incumbent(cost);
        }
    }

    /** Keeps the flows of the master. */
    private void keepFlows(double now) {
        if (now < cost) {
            cost = now;
            master.keep();
            inMaster = true;
            watcher.incumbent(cost);
        }
    }

    private double allAsked() {
        return Math.max(1, Arrays.stream(core.commodities().quantity()).sum());
    }

    /** No plan costs less. */
    double bound() {
        return bound;
    }

    /** The best flows so far; null if there are none. */
    @Nullable
    Plan plan() {
        return inMaster ? master.plan(units) : plan;
    }

    /** The prices that prove the bound. */
    @Nullable
    Duals duals() {
        return duals;
    }

    @Override
    public void close() {
        master.close();
    }
}
