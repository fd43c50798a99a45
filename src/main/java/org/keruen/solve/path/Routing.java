package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
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
    private double bound = Double.NEGATIVE_INFINITY;
    private double cost = Double.POSITIVE_INFINITY;
    private @Nullable Plan plan;
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
        if (!begin(gap)) {
            return End.DOUBTFUL;
        }
        watcher.phase("simplex");
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
                keep();
            }
            var priced = pricing.round(master);
            raiseBound(priced, master.worthOfBounds(), master.prices());
            if (plan != null && cost - bound <= gap * Math.max(1, Math.abs(cost))) {
                return End.SOLVED;
            }
            if (!add(priced)) {
                if (flows || !priced.exact() || raised++ == 3) {
                    return flows && priced.exact() ? End.SOLVED : End.DOUBTFUL;
                }
                master.raisePenalty();
            }
        }
        return End.FAILED;
    }

    /** Gives the master its first ways, the best of each commodity its key; false if one has none. */
    private boolean begin(double gap) {
        watcher.phase("ascent of prices");
        var ascent = new PriceAscent(core, pricing, stop);
        ascent.climb(STEPS_TO_MEASURE);
        if (!ascent.isComplete()) {
            return false;
        }
        if (Centring.pays(core, ascent)) {
            watcher.phase("interior point");
            var centring = new Centring(core, units, pricing, stop, this::raiseBound);
            centring.begin(ascent);
            centring.solve(gap);
            centring.carrying().forEach(way -> master.add(way.commodity(), way.path()));
            master.expect(centring.prices());
        } else {
            ascent.climb(STEPS_FOR_SIMPLEX);
            ascent.waysByUse(PriceAscent.HARDLY_USED).forEach(way -> master.add(way.commodity(), way.path()));
            master.expect(ascent.prices());
        }
        return true;
    }

    private boolean add(Pricing.Round priced) {
        boolean added = false;
        for (var path : priced.improving()) {
            added |= master.add(path.commodity(), path.path());
        }
        for (int k : priced.betterUnmet(core, master)) {
            added |= master.add(k, WayPool.UNMET);
        }
        return added;
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

    private void keep() {
        double now = core.constantCost() + master.cost();
        if (now < cost) {
            cost = now;
            watcher.incumbent(cost);
            plan = master.plan(units);
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
        return plan;
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
