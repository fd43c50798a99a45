package org.keruen.solve.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.LightPaths;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.core.ShortestPaths;

/**
 * Makes a plan of flows that nearly fit: hardly used ways go, what is too much for a resource is taken off its largest
 * flows, and what then is missing goes the cheapest ways that have room, one commodity after another, or stays behind
 * where that has a price.
 */
final class Fitting {
    /** Share of its commodity below which a way is not worth its place in a plan. */
    private static final double HARDLY = 1e-5;

    /** Room or remainder, relative to a bound or quantity, that is none. */
    private static final double NOTHING = 1e-9;

    /** Searches for ways after which it is given up. */
    private static final int MOST_SEARCHES = 5_000;

    private final Core core;
    private final int[] units;
    private final double[][] arcCost;
    private final ResourceUse use;
    private final WayPool ways;
    private final double[] room;
    private final double[] least;
    private final Scatter taken;
    private final double[] missing;
    private double[] flow = new double[1024];
    private int searches;

    /**
     * A fitting of flows that are yet to be taken.
     *
     * @param prices of the resources, by which other ways are sought
     */
    Fitting(Core core, int[] units, double[] prices) {
        this.core = core;
        this.units = units;
        this.use = new ResourceUse(core);
        this.arcCost = use.reducedCosts(false, r -> prices[r]);
        this.ways = new WayPool(core);
        this.room = PlanEvaluation.upper(core, units);
        this.least = Arrays.stream(room)
                .map(u -> u < Double.POSITIVE_INFINITY ? NOTHING * Math.max(1, Math.abs(u)) : 0)
                .toArray();
        this.taken = new Scatter(room.length);
        this.missing = core.commodities().quantity().clone();
    }

    /** Takes note of a way and the share of its commodity that it carries. */
    void take(PriceAscent.Way way) {
        if (way.share() >= HARDLY) {
            int p = place(way.commodity(), way.path());
            flow[p] += way.share();
        }
    }

    /** A plan that keeps every rule; null if none was found. To be asked for once. */
    @Nullable
    Plan plan() {
        scale();
        takeOffTooMuch();
        var plan = sendMissing() ? closed() : null;
        return plan != null && PlanEvaluation.of(core, plan).isFeasible() ? plan : null;
    }

    /** Makes flows of the shares, those of each commodity its quantity. */
    private void scale() {
        double[] sum = new double[missing.length];
        for (int p = 0; p < ways.count(); p++) {
            sum[ways.commodity(p)] += flow[p];
        }
        for (int p = 0; p < ways.count(); p++) {
            int k = ways.commodity(p);
            double amount = core.commodities().quantity()[k] * flow[p] / sum[k];
            flow[p] = 0;
            change(p, amount);
        }
    }

    private int place(int k, int[] way) {
        int found = ways.find(k, way);
        int p = found >= 0 ? found : ways.add(k, way);
        flow = p < flow.length ? flow : Arrays.copyOf(flow, 2 * flow.length);
        return p;
    }

    private void change(int p, double amount) {
        flow[p] += amount;
        missing[ways.commodity(p)] -= amount;
        consume(p, (r, perUnit) -> room[r] -= perUnit * amount);
    }

    private void consume(int p, ResourceUse.Consumer consumer) {
        ways.consume(p, use, consumer);
    }

    private void takeOffTooMuch() {
        int[] largestFirst = IntStream.range(0, ways.count())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -flow[p]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int p : largestFirst) {
            double[] most = {0};
            consume(p, taken::add);
            for (int i = 0; i < taken.count(); i++) {
                double lacking = -room[taken.place(i)];
                most[0] = Math.max(most[0], lacking / taken.sum(i));
            }
            taken.clear();
            change(p, -Math.min(flow[p], most[0]));
        }
    }

    private boolean sendMissing() {
        for (int k = 0; k < missing.length; k++) {
            double none = NOTHING * core.commodities().quantity()[k];
            while (missing[k] > none) {
                int[] way = wayWithRoom(k);
                double amount = way == null ? 0 : Math.min(missing[k], most(k, way));
                if (way == null || amount <= 0) {
                    break;
                }
                change(place(k, way), amount);
            }
            if (missing[k] > none && core.commodities().unmetCost()[k] == Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    private int @Nullable [] wayWithRoom(int k) {
        var commodities = core.commodities();
        if (searches++ == MOST_SEARCHES) {
            return null;
        }
        double[] cost = arcCost[commodities.costClass()[k]].clone();
        for (int r = 0; r < room.length; r++) {
            for (int i = core.resources().first()[r];
                    room[r] <= least[r] && i < core.resources().first()[r + 1];
                    i++) {
                boolean consumes = core.resources().consumption(i, commodities.costClass()[k]) > 0;
                cost[core.resources().arc()[i]] = consumes
                        ? Double.POSITIVE_INFINITY
                        : cost[core.resources().arc()[i]];
            }
        }
        int destination = commodities.destination()[k];
        double most = commodities.maxWeight()[k];
        if (most < Double.POSITIVE_INFINITY) {
            var light = LightPaths.from(core.network(), commodities.origin()[k], cost, most)
                    .cheapest(destination, most);
            return light == null || light.cost() >= commodities.unmetCost()[k] ? null : light.path();
        }
        var tree = ShortestPaths.from(core.network(), commodities.origin()[k], cost);
        return tree.distance()[destination] < commodities.unmetCost()[k] ? tree.path(destination) : null;
    }

    /** The most that a way has room for. */
    private double most(int k, int[] way) {
        use.ofPath(way, core.commodities().costClass()[k], taken::add);
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < taken.count(); i++) {
            most = Math.min(most, room[taken.place(i)] / taken.sum(i));
        }
        taken.clear();
        return most;
    }

    private Plan closed() {
        int[] used = IntStream.range(0, ways.count())
                .filter(p -> !ways.isUnmet(p) && flow[p] > 0)
                .toArray();
        return Flows.closed(
                core,
                Arrays.stream(used).map(ways::commodity).toArray(),
                Arrays.stream(used).mapToObj(ways::path).toArray(int[][]::new),
                Arrays.stream(used).mapToDouble(p -> flow[p]).toArray(),
                units);
    }
}
