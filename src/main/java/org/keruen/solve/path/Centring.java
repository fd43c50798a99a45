package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.keruen.core.Core;

/**
 * Column generation about an {@link InteriorMaster}: cost and bound come together in few rounds, each solved only so
 * far as pays, until they are so near that a simplex has little left to do; then a last solve settles which ways carry.
 */
final class Centring {
    private static final int MOST_ROUNDS = 100;

    /** Entries of a simplex master, rows × columns, from which the interior point is faster. */
    private static final double MUCH = 2e6;

    /** Rows that a dense factor bears. */
    private static final int MOST_ROWS = 2500;

    /** How far the master is solved, beside how far cost and bound are apart. */
    private static final double DEEPER = 0.1;

    /** Gap assumed before there is one. */
    private static final double FIRST_GAP = 0.1;

    /** Gap from which a simplex goes on. */
    static final double HANDOVER = 1e-5;

    /** Gap below which figures no longer carry the interior point. */
    private static final double LEAST_GAP = 1e-9;

    /** Mean share from which a way of the ascent is taken. */
    private static final double SHARE_TO_BEGIN = 0.1;

    /** What is added to costs to settle, beside the mean cost of a unit. */
    private static final double NOISE = 1e-5;

    /** Share of its commodity from which a way carries. */
    static final double SHARE_TO_CARRY = 1e-2;

    private final Core core;
    private final InteriorMaster master;
    private final Pricing pricing;
    private final BooleanSupplier stop;
    private final Bounds bounds;
    private double cost;
    private boolean added;

    Centring(Core core, int[] units, Pricing pricing, BooleanSupplier stop, Bounds bounds) {
        this.core = core;
        this.master = new InteriorMaster(core, units, pricing.isParallel(), stop);
        this.pricing = pricing;
        this.stop = stop;
        this.bounds = bounds;
    }

    /** Whether so much binds that this is faster than a simplex. */
    static boolean pays(Core core, PriceAscent ascent) {
        long rows = Arrays.stream(ascent.prices()).filter(price -> price != 0).count();
        long columns =
                ascent.wayCount(PriceAscent.HARDLY_USED) - core.commodities().count();
        return Double.isFinite(ascent.bound()) && rows <= MOST_ROWS && (double) rows * columns > MUCH;
    }

    /** Begins with the ways and prices of an ascent. */
    void begin(PriceAscent ascent) {
        ascent.waysByUse(SHARE_TO_BEGIN).forEach(way -> master.add(way.commodity(), way.path()));
        master.expect(ascent.prices());
        cost = core.constantCost() + ascent.bound();
    }

    /** Brings cost and bound together, half as near as asked for or near enough for a simplex. */
    void approach(double gap) {
        double enough = Math.max(gap / 2, HANDOVER);
        double left = 1;
        double deep = 1;
        added = true;
        for (int round = 0; round < MOST_ROUNDS && left > enough && !stop.getAsBoolean(); round++) {
            if (!added && !master.isUnfinished() && deep == LEAST_GAP) {
                break;
            }
            deep = Math.max(LEAST_GAP, DEEPER * Math.min(left, FIRST_GAP));
            master.solve(deep * magnitude(cost));
            added = false;
            var priced = pricing.round(master, path -> add(path.commodity(), path.path()));
            for (int k : priced.betterUnmet(core, master)) {
                add(k, WayPool.UNMET);
            }
            double bound = bounds.raise(priced, master.worthOfBounds(), master.prices());
            cost = core.constantCost() + master.costWithOverflow();
            double now = (cost - bound) / magnitude(cost);
            left = master.isUnfinished() ? Math.max(left, now) : now;
        }
    }

    /** Settles which ways carry. */
    void settle() {
        double carried = Arrays.stream(core.commodities().quantity()).sum();
        master.settle(LEAST_GAP * magnitude(cost), NOISE * magnitude(cost) / carried);
    }

    private static double magnitude(double amount) {
        return Math.max(1, Math.abs(amount));
    }

    private void add(int k, int[] way) {
        added |= master.add(k, way);
    }

    /** The ways that carry more than a share of their commodity, those that carry most of it first. */
    Stream<PriceAscent.Way> carrying(double share) {
        return master.carrying(share);
    }

    /** The prices of the resources. */
    double[] prices() {
        return master.prices();
    }
}
