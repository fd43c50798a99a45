package org.keruen.solve.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keruen.core.Core;

/**
 * Near-best prices of resources and the ways cheapest at them: subgradient ascent of the Lagrangian bound, directed by
 * a decaying mean of the loads (volume algorithm: Barahona, Anbil 2000, doi:10.1007/s101070050002; we halve the step
 * where the bound does not rise, and aim a little above the best bound).
 */
final class PriceAscent {
    private static final int PATIENCE = 4;
    private static final double LEAST_STRIDE = 1e-2;

    /** How far above the best bound steps aim, relative. */
    private static final double AIM = 0.02;

    private static final double SHARE_OF_NEW = 0.2;

    /** Share of a mean below which a way is not told. */
    static final double HARDLY_USED = 0.03;

    private final Core core;
    private final Pricing pricing;
    private final BooleanSupplier stop;
    private final Bounds bounds;
    private final ResourceUse use;
    private final WayPool ways;
    private double[] used = new double[1024];
    private double[] prices;
    private double[] best;
    private final double[] meanLoad;
    private double bound = Double.NEGATIVE_INFINITY;
    private boolean complete = true;
    private double growth = 1;
    private double stride = 1;
    private int idle;
    private int step;

    /** A way, and the mean of its share of its commodity. */
    record Way(int commodity, int[] path, double share) {}

    /** The prices of the resources as pricing needs them; every path improves that is better than to stay behind. */
    private record Prices(double[][] arcCosts, double[] unmetCost) implements MasterDuals {
        @Override
        public double commodity(int k) {
            return Math.min(Double.MAX_VALUE, unmetCost[k]);
        }

        @Override
        public double[] arcCost(int costClass) {
            return arcCosts[costClass];
        }

        @Override
        public List<LinkPrice> linked(int k) {
            return List.of();
        }
    }

    PriceAscent(Core core, Pricing pricing, BooleanSupplier stop, Bounds bounds) {
        this.core = core;
        this.pricing = pricing;
        this.stop = stop;
        this.bounds = bounds;
        this.use = new ResourceUse(core);
        this.ways = new WayPool(core);
        this.prices = new double[core.resources().count()];
        this.best = prices;
        this.meanLoad = new double[prices.length];
    }

    /** Climbs on until so many steps are done in all, or steps no longer pay. */
    void climb(int steps) {
        for (; step < steps && complete && !stop.getAsBoolean(); step++) {
            double[] load = new double[prices.length];
            double now = price(load, step == 0 ? 1 : SHARE_OF_NEW);
            if (now > bound + 1e-4 * Math.abs(bound)) {
                idle = 0;
            } else if (++idle == PATIENCE) {
                stride /= 2;
                idle = 0;
            }
            if (now > bound) {
                bound = now;
                best = prices;
            }
            if (!move(stride) || stride < LEAST_STRIDE) {
                step = Integer.MAX_VALUE;
                return;
            }
        }
    }

    /** Sends all the cheapest ways; the Lagrangian bound of the prices. */
    private double price(double[] load, double share) {
        growth /= share == 1 ? 1 : 1 - share;
        var commodities = core.commodities();
        var carried = new boolean[commodities.count()];
        var reduced = use.reducedCosts(false, r -> prices[r]);
        var round = pricing.round(new Prices(reduced, commodities.unmetCost()), priced -> {
            int k = priced.commodity();
            carried[k] = true;
            use.ofPath(
                    priced.path(),
                    commodities.costClass()[k],
                    (r, perUnit) -> load[r] += perUnit * commodities.quantity()[k]);
            count(k, priced.path(), share * growth);
        });
        for (int k = 0; k < carried.length; k++) {
            if (!carried[k]) {
                complete &= commodities.unmetCost()[k] < Double.POSITIVE_INFINITY;
                count(k, WayPool.UNMET, share * growth);
            }
        }
        for (int r = 0; r < load.length; r++) {
            meanLoad[r] += share * (load[r] - meanLoad[r]);
        }
        double worth = worthOfBounds();
        bounds.raise(round, worth, prices);
        return round.exact() ? round.allAtLeast(core) + worth : Double.NEGATIVE_INFINITY;
    }

    private void count(int k, int[] way, double amount) {
        int found = ways.find(k, way);
        int p = found >= 0 ? found : ways.add(k, way);
        used = p < used.length ? used : Arrays.copyOf(used, 2 * used.length);
        used[p] += amount;
    }

    private double worthOfBounds() {
        double sum = 0;
        for (int r = 0; r < prices.length; r++) {
            if (prices[r] != 0) {
                sum += prices[r]
                        * (prices[r] < 0
                                ? core.resources().upper()[r]
                                : core.resources().lower()[r]);
            }
        }
        return sum;
    }

    /** Moves the prices from the best towards what the mean loads call for; false if they call for nothing. */
    private boolean move(double stride) {
        double[] slope = new double[prices.length];
        double square = 0;
        for (int r = 0; r < slope.length; r++) {
            slope[r] = slope(r);
            square += slope[r] * slope[r];
        }
        if (square == 0) {
            return false;
        }
        double step = stride * AIM * Math.max(1, Math.abs(bound)) / square;
        double[] moved = new double[prices.length];
        for (int r = 0; r < moved.length; r++) {
            moved[r] = bounded(r, best[r] + step * slope[r]);
        }
        prices = moved;
        return true;
    }

    private double slope(int r) {
        double over = core.resources().upper()[r] - meanLoad[r];
        double under = core.resources().lower()[r] - meanLoad[r];
        if (best[r] < 0 || (best[r] == 0 && over < 0)) {
            return over;
        }
        return best[r] > 0 || under > 0 ? under : 0;
    }

    /** A price that keeps its side: only a bound that is there has one. */
    private double bounded(int r, double price) {
        boolean fromAbove = best[r] < 0 || (best[r] == 0 && core.resources().upper()[r] < meanLoad[r]);
        return fromAbove ? Math.min(0, price) : Math.max(0, price);
    }

    /** Whether every commodity that must be carried has a way. */
    boolean isComplete() {
        return complete;
    }

    /** The best Lagrangian bound, constant cost not counted. */
    double bound() {
        return bound;
    }

    /** The best prices found. */
    double[] prices() {
        return best;
    }

    /**
     * The ways whose mean share is above one, and of every commodity at least one; the most used first.
     *
     * @param share {@link #HARDLY_USED}, or more for fewer ways
     */
    Stream<Way> waysByUse(double share) {
        return used(share)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -used[p]))
                .map(p -> new Way(ways.commodity(p), ways.path(p), used[p] / growth));
    }

    /** How many {@link #waysByUse} there are. */
    long wayCount(double share) {
        return used(share).count();
    }

    private IntStream used(double share) {
        double[] most = new double[core.commodities().count()];
        for (int p = 0; p < ways.count(); p++) {
            most[ways.commodity(p)] = Math.max(most[ways.commodity(p)], used[p]);
        }
        return IntStream.range(0, ways.count())
                .filter(p -> used[p] > share * growth || used[p] == most[ways.commodity(p)]);
    }
}
