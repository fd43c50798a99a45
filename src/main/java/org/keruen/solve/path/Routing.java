package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.IncrementalLp;

/**
 * The cheapest flows of a Core whose designs are fixed, by column generation in {@linkplain KeyMaster key form}, with a
 * Lagrangian bound each round.
 */
final class Routing implements AutoCloseable {
    private static final int MOST_ROUNDS = 10_000;

    /** Overflow, relative to all that is asked, that is none. */
    private static final double NOTHING_OVER = 1e-9;

    /** How a routing ended. */
    enum End {
        SOLVED,
        /** Some commodity has no way, or something overflows at any price tried: a proof is for others to give. */
        DOUBTFUL,
        STOPPED,
        FAILED
    }

    private final Core core;
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
        this.master = new KeyMaster(this.core, units, stop);
        this.pricing = new Pricing(this.core, threads);
        this.stop = stop;
        this.watcher = watcher;
    }

    /** Solves until cost and bound are within the gap. */
    End solve(int[] units, double gap) {
        if (!addKeys()) {
            return End.DOUBTFUL;
        }
        int raised = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (stop.getAsBoolean()) {
                return End.STOPPED;
            }
            var status = master.solve();
            if (status != IncrementalLp.Status.OPTIMAL) {
                return stop.getAsBoolean() ? End.STOPPED : End.FAILED;
            }
            boolean flows = master.overflowed() <= NOTHING_OVER * allAsked();
            if (flows) {
                keep(units);
            }
            var priced = pricing.round(master);
            raiseBound(priced);
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

    /** Lets the ways of an ascent of prices carry, the most used of each commodity its key; false if one has none. */
    private boolean addKeys() {
        var ascent = new PriceAscent(core, pricing, stop);
        ascent.climb();
        if (!ascent.isComplete()) {
            return false;
        }
        ascent.waysByUse().forEach(way -> master.add(way.commodity(), way.path()));
        master.expect(ascent.prices());
        return true;
    }

    private boolean add(Pricing.Round priced) {
        boolean added = false;
        for (var path : priced.improving()) {
            added |= master.add(path.commodity(), path.path());
        }
        for (int k = 0; k < priced.least().length; k++) {
            double unmet = core.commodities().unmetCost()[k];
            if (unmet - master.commodity(k) < -Pricing.IMPROVING * Math.max(1, unmet)) {
                added |= master.add(k, WayPool.UNMET);
            }
        }
        return added;
    }

    private void raiseBound(Pricing.Round priced) {
        double least = priced.exact()
                ? core.constantCost() + priced.allAtLeast(core) + master.worthOfBounds()
                : Double.NEGATIVE_INFINITY;
        if (least > bound) {
            bound = least;
            watcher.bound(bound);
        }
    }

    private void keep(int[] units) {
        double now = core.constantCost() + master.cost();
        if (now < cost) {
            cost = now;
            watcher.incumbent(cost);
            plan = master.plan(units);
            duals = master.duals();
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

    /** The prices they were found at. */
    @Nullable
    Duals duals() {
        return duals;
    }

    @Override
    public void close() {
        master.close();
    }
}
