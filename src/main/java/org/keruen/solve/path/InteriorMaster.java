package org.keruen.solve.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;

/**
 * The restricted master of a Core whose designs are fixed, solved by an {@link InteriorPoint} only as far as the bound
 * is from the cost; well-centred prices need fewer rounds of pricing than a simplex' corners (Gondzio, González-Brevis,
 * Munari 2013, doi:10.1016/j.ejor.2012.07.024; we add rows when they are first broken).
 */
final class InteriorMaster implements MasterDuals {
    private static final int NONE = -1;
    private static final double BROKEN = 1e-7;

    /** Share of a commodity below which a way is idle. */
    private static final double IDLE_SHARE = 1e-2;

    /** Rounds after which a way that is always idle goes. */
    private static final int IDLE_ROUNDS = 2;

    /** Price of overflow, beside ten times the dearest way, that is raised no more. */
    private static final double MOST_DEAR = 1e3;

    private final Core core;
    private final double unit;
    private final double[][] bound;
    private final ResourceUse use;
    private final WayPool ways;
    private final Scatter scatter;
    private final InteriorGroups groups;
    private final InteriorColumns columns = new InteriorColumns();
    private final BooleanSupplier stop;
    private final int[] rowOf;
    private int[] idleRounds = new int[1024];
    private int[] side = new int[64];
    private double[] rowPrice = new double[64];
    private double[] greatest = new double[64];
    private int rowCount;
    private double penalty;
    private final InteriorPlaces places;
    private double[] costs = {};
    private double[] flow = {};
    private int flowCount;
    private double cost;
    private boolean anyBroken;
    private boolean anyRaised;
    private final double[] resourcePrice;
    private final double[] commodityPrice;
    private double[][] arcCost = new double[0][];

    InteriorMaster(Core core, int[] units, boolean parallel, BooleanSupplier stop) {
        this.core = core;
        this.places = new InteriorPlaces(parallel);
        this.unit = Scale.unit(core);
        this.bound = new double[][] {PlanEvaluation.upper(core, units), PlanEvaluation.lower(core, units)};
        this.use = new ResourceUse(core);
        this.ways = new WayPool(core);
        this.groups = new InteriorGroups(core);
        this.scatter = new Scatter(core.resources().count());
        this.stop = stop;
        this.rowOf = new int[2 * core.resources().count()];
        Arrays.fill(rowOf, NONE);
        this.resourcePrice = new double[core.resources().count()];
        this.commodityPrice = new double[core.commodities().count()];
    }

    /** Lets a commodity go a way; false if it may already. */
    boolean add(int k, int[] way) {
        int p = ways.find(k, way);
        if (p >= 0) {
            boolean left = idleRounds[p] > IDLE_ROUNDS;
            idleRounds[p] = 0;
            return left;
        }
        p = ways.add(k, way);
        idleRounds = p < idleRounds.length ? idleRounds : Arrays.copyOf(idleRounds, 2 * p);
        idleRounds[p] = 0;
        penalty = Math.max(penalty, 10 * Math.abs(ways.cost(p)) + 1);
        return true;
    }

    /** Lets the rows be there that have a price. */
    void expect(double[] prices) {
        for (int r = 0; r < prices.length; r++) {
            if (prices[r] != 0) {
                addRow(2 * r + (prices[r] < 0 ? 0 : 1), Math.abs(prices[r]));
            }
        }
    }

    private void addRow(int what, double price) {
        if (rowCount == side.length) {
            side = Arrays.copyOf(side, 2 * rowCount);
            rowPrice = Arrays.copyOf(rowPrice, 2 * rowCount);
            greatest = Arrays.copyOf(greatest, 2 * rowCount);
        }
        side[rowCount] = what;
        rowPrice[rowCount] = price;
        greatest[rowCount] = Math.max(3 * price, 0.01 * penalty);
        rowOf[what] = rowCount++;
    }

    int rowCount() {
        return rowCount;
    }

    /** Solves until what is left to gain from these ways is below a gap in cost. */
    void solve(double gap) {
        solve(gap, 0);
    }

    /**
     * Solves with something random added to the costs, so that few ways carry where many are as good; prices are no
     * longer those of the Core. Stopped on the way, it leaves all as it was.
     *
     * @param noise most that is added to the cost of a unit
     */
    void settle(double gap, double noise) {
        solve(gap, noise);
    }

    private void solve(double gap, double noise) {
        groups.arrange(ways, this::takesPart, this::flowOf);
        var program = program(noise);
        double mu = 10 * gap / unit / (program.columnCount() + 2 * rowCount);
        var interior = new InteriorPoint(program, new InteriorPoint.Guess(rowPrice, guess()), mu, places, stop);
        interior.solve(gap / unit);
        if (noise > 0 && stop.getAsBoolean()) {
            return; // the flows before are better than some that are half settled
        }
        System.arraycopy(interior.prices(), 0, rowPrice, 0, rowCount);
        readFlows(interior.values());
        cost = flowCost();
        anyRaised = false;
        for (int i = 0; i < rowCount; i++) {
            cost += unit * greatest[i] * interior.over()[i];
            if (rowPrice[i] > 0.5 * greatest[i] && greatest[i] < MOST_DEAR * penalty) {
                greatest[i] *= 4;
                anyRaised = true;
            }
        }
        price();
        addBrokenRows();
    }

    private boolean takesPart(int p) {
        return idleRounds[p] <= IDLE_ROUNDS;
    }

    private double flowOf(int p) {
        return p < flowCount ? flow[p] : 0;
    }

    /** The flows of the last solve, those of each group made its quantity. */
    private double[] guess() {
        double[] guessed = places.guess(groups.columnCount());
        int[] first = groups.firstColumns();
        for (int g = 0; g < groups.count(); g++) {
            double quantity = core.commodities().quantity()[groups.commodity(g)] / unit;
            double sum = 0;
            for (int j = first[g]; j < first[g + 1]; j++) {
                sum += flowOf(groups.way(j));
            }
            for (int j = first[g]; j < first[g + 1]; j++) {
                guessed[j] = sum > 0 ? flowOf(groups.way(j)) * quantity / sum : quantity / (first[g + 1] - first[g]);
            }
        }
        return guessed;
    }

    private GroupedProgram program(double noise) {
        var random = new SplittableRandom(0);
        reserve(groups.columnCount());
        double[] quantity = new double[groups.count()];
        for (int g = 0; g < quantity.length; g++) {
            int k = groups.commodity(g);
            quantity[g] = core.commodities().quantity()[k] / unit;
            for (int j = groups.firstColumns()[g]; j < groups.firstColumns()[g + 1]; j++) {
                costs[j] = ways.cost(groups.way(j)) + noise * random.nextDouble();
                addColumn(groups.way(j), groups.base(k));
            }
        }
        double[] price = Arrays.copyOf(greatest, rowCount);
        return new GroupedProgram(quantity, groups.firstColumns(), costs, columns, limits(), price);
    }

    private void reserve(int columnCount) {
        columns.clear(columnCount);
        if (columnCount > costs.length) {
            int room = columnCount + columnCount / 4;
            costs = new double[room];
        }
    }

    private void addColumn(int p, int base) {
        if (p != base) {
            consume(p, 1);
            consume(base, -1);
        }
        for (int i = 0; i < scatter.count(); i++) {
            for (int which = 0; which < 2; which++) {
                int row = rowOf[2 * scatter.place(i) + which];
                if (row != NONE && scatter.sum(i) != 0) {
                    columns.add(row, which == 0 ? scatter.sum(i) : -scatter.sum(i));
                }
            }
        }
        columns.end();
        scatter.clear();
    }

    /** The limits of the rows, less what all commodities take on their bases. */
    private double[] limits() {
        for (int k = 0; k < commodityPrice.length; k++) {
            consume(groups.base(k), core.commodities().quantity()[k] / unit);
        }
        double[] limit = new double[rowCount];
        for (int i = 0; i < rowCount; i++) {
            double sign = side[i] % 2 == 0 ? 1 : -1;
            limit[i] = sign * (bound[side[i] % 2][side[i] / 2] / unit - scatter.at(side[i] / 2));
        }
        scatter.clear();
        return limit;
    }

    private void consume(int p, double amount) {
        ways.consume(p, use, (r, perUnit) -> scatter.add(r, perUnit * amount));
    }

    private void readFlows(double[] values) {
        flowCount = ways.count();
        flow = flowCount <= flow.length ? flow : new double[flowCount + flowCount / 4];
        Arrays.fill(flow, 0);
        for (int k = 0; k < commodityPrice.length; k++) {
            flow[groups.base(k)] = core.commodities().quantity()[k] / unit;
        }
        for (int j = 0; j < groups.columnCount(); j++) {
            int p = groups.way(j);
            flow[p] = values[j];
            boolean idle = flow[p] < IDLE_SHARE * core.commodities().quantity()[ways.commodity(p)] / unit;
            idleRounds[p] = idle ? idleRounds[p] + 1 : 0;
        }
    }

    private double flowCost() {
        double sum = 0;
        for (int p = 0; p < flowCount; p++) {
            sum += flow[p] * ways.cost(p);
        }
        return sum * unit;
    }

    private void price() {
        Arrays.fill(resourcePrice, 0);
        for (int i = 0; i < rowCount; i++) {
            resourcePrice[side[i] / 2] += side[i] % 2 == 0 ? -rowPrice[i] : rowPrice[i];
        }
        arcCost = use.reducedCosts(false, r -> resourcePrice[r]);
        Arrays.fill(commodityPrice, Double.POSITIVE_INFINITY);
        for (int p = 0; p < ways.count(); p++) {
            int k = ways.commodity(p);
            if (takesPart(p)) {
                commodityPrice[k] = Math.min(commodityPrice[k], ways.sum(p, arcCost));
            }
        }
    }

    private void addBrokenRows() {
        for (int p = 0; p < flowCount; p++) {
            consume(p, flow[p]);
        }
        anyBroken = false;
        for (int r = 0; r < resourcePrice.length; r++) {
            double tolerance = BROKEN * Math.max(1, Math.abs(scatter.at(r)));
            boolean above = scatter.at(r) > bound[0][r] / unit + tolerance;
            boolean below = scatter.at(r) < bound[1][r] / unit - tolerance;
            if ((above || below) && rowOf[2 * r + (above ? 0 : 1)] == NONE) {
                anyBroken = true;
                if (rowCount < InteriorColumns.MOST_ROWS) {
                    addRow(2 * r + (above ? 0 : 1), 0);
                }
            }
        }
        scatter.clear();
    }

    /** Whether the last solve broke rows that were not there, or overflowed where it was too cheap. */
    boolean isUnfinished() {
        return anyBroken || anyRaised;
    }

    /** Cost of the flows and of what overflows. */
    double costWithOverflow() {
        return cost;
    }

    /** What the resources' bounds are worth at their prices: a part of the Lagrangian bound. */
    double worthOfBounds() {
        double sum = 0;
        for (int r = 0; r < resourcePrice.length; r++) {
            if (resourcePrice[r] != 0) {
                sum += resourcePrice[r] * bound[resourcePrice[r] < 0 ? 0 : 1][r];
            }
        }
        return sum;
    }

    /** The prices of the resources. */
    double[] prices() {
        return resourcePrice;
    }

    /**
     * The ways that carry more than a share of their commodity, and of each commodity one at least; first those that
     * carry most of it.
     */
    Stream<PriceAscent.Way> carrying(double share) {
        double[] quantity = core.commodities().quantity();
        double[] most = new double[commodityPrice.length];
        for (int p = 0; p < flowCount; p++) {
            most[ways.commodity(p)] = Math.max(most[ways.commodity(p)], flow[p]);
        }
        return IntStream.range(0, flowCount)
                .filter(p -> flow[p] > share * quantity[ways.commodity(p)] / unit || flow[p] == most[ways.commodity(p)])
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -flow[p] / quantity[ways.commodity(p)]))
                .map(p -> new PriceAscent.Way(
                        ways.commodity(p), ways.path(p), flow[p] * unit / quantity[ways.commodity(p)]));
    }

    @Override
    public double commodity(int k) {
        return commodityPrice[k];
    }

    @Override
    public double[] arcCost(int costClass) {
        return arcCost[costClass];
    }

    @Override
    public List<LinkPrice> linked(int k) {
        return List.of();
    }
}
