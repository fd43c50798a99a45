package org.keruen.solve.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
    private final Entries entries = new Entries();
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
    private double[] guessed = {};
    private int[] firstEntry = {0};
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
        int[][] waysOf = waysOf();
        int[] groups = IntStream.range(0, waysOf.length)
                .filter(k -> waysOf[k].length > 1)
                .toArray();
        var program = program(groups, waysOf, noise);
        double mu = 10 * gap / unit / (program.columnCount() + 2 * rowCount);
        var guess = new InteriorPoint.Guess(rowPrice, guess(groups, waysOf));
        var interior = new InteriorPoint(program, guess, mu, places, stop);
        interior.solve(gap / unit);
        if (noise > 0 && stop.getAsBoolean()) {
            return; // the flows before are better than some that are half settled
        }
        System.arraycopy(interior.prices(), 0, rowPrice, 0, rowCount);
        readFlows(groups, waysOf, interior.values());
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

    /** The flows of the last solve, those of each group made its quantity. */
    private double[] guess(int[] groups, int[][] waysOf) {
        int j = 0;
        for (int k : groups) {
            double quantity = core.commodities().quantity()[k] / unit;
            double sum = 0;
            for (int p : waysOf[k]) {
                sum += flowOf(p);
            }
            for (int p : waysOf[k]) {
                guessed[j++] = sum > 0 ? flowOf(p) * quantity / sum : quantity / waysOf[k].length;
            }
        }
        return guessed;
    }

    private double flowOf(int p) {
        return p < flowCount ? flow[p] : 0;
    }

    private int[][] waysOf() {
        int[] count = new int[commodityPrice.length];
        for (int p = 0; p < ways.count(); p++) {
            if (idleRounds[p] <= IDLE_ROUNDS) count[ways.commodity(p)]++;
        }
        int[][] waysOf = new int[count.length][];
        for (int k = 0; k < count.length; k++) {
            waysOf[k] = new int[count[k]];
        }
        for (int p = ways.count() - 1; p >= 0; p--) {
            int k = ways.commodity(p);
            if (idleRounds[p] <= IDLE_ROUNDS) waysOf[k][--count[k]] = p;
        }
        return waysOf;
    }

    private GroupedProgram program(int[] groups, int[][] waysOf, double noise) {
        var random = new SplittableRandom(0);
        reserve(Arrays.stream(groups).map(k -> waysOf[k].length).sum());
        double[] quantity = new double[groups.length];
        int[] firstColumn = new int[groups.length + 1];
        entries.clear();
        int j = 0;
        for (int g = 0; g < groups.length; g++) {
            quantity[g] = core.commodities().quantity()[groups[g]] / unit;
            for (int p : waysOf[groups[g]]) {
                costs[j] = ways.cost(p) + noise * random.nextDouble();
                consume(p, 1);
                appendTaken();
                entries.sortFrom(firstEntry[j]);
                firstEntry[++j] = entries.count();
            }
            firstColumn[g + 1] = j;
        }
        double[] limit = limits(waysOf);
        double[] price = Arrays.copyOf(greatest, rowCount);
        return new GroupedProgram(
                quantity, firstColumn, costs, firstEntry, entries.rowsAndRoom(), entries.valuesAndRoom(), limit, price);
    }

    private void reserve(int columnCount) {
        if (columnCount > costs.length) {
            int room = columnCount + columnCount / 4;
            costs = new double[room];
            guessed = new double[room];
            firstEntry = new int[room + 1];
        }
    }

    private void appendTaken() {
        for (int i = 0; i < scatter.count(); i++) {
            for (int which = 0; which < 2; which++) {
                int row = rowOf[2 * scatter.place(i) + which];
                if (row != NONE) {
                    entries.append(row, which == 0 ? scatter.sum(i) : -scatter.sum(i));
                }
            }
        }
        scatter.clear();
    }

    /** The limits of the rows, less what commodities take that have but one way. */
    private double[] limits(int[][] waysOf) {
        for (int k = 0; k < waysOf.length; k++) {
            if (waysOf[k].length == 1) {
                consume(waysOf[k][0], core.commodities().quantity()[k] / unit);
            }
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

    private void readFlows(int[] groups, int[][] waysOf, double[] values) {
        flowCount = ways.count();
        flow = flowCount <= flow.length ? flow : new double[flowCount + flowCount / 4];
        Arrays.fill(flow, 0);
        for (int k = 0; k < waysOf.length; k++) {
            flow[waysOf[k][0]] = core.commodities().quantity()[k] / unit;
        }
        int j = 0;
        for (int k : groups) {
            for (int p : waysOf[k]) {
                flow[p] = values[j++];
                boolean idle = flow[p] < IDLE_SHARE * core.commodities().quantity()[k] / unit;
                idleRounds[p] = idle ? idleRounds[p] + 1 : 0;
            }
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
            if (idleRounds[p] <= IDLE_ROUNDS) commodityPrice[k] = Math.min(commodityPrice[k], ways.sum(p, arcCost));
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
                addRow(2 * r + (above ? 0 : 1), 0);
                anyBroken = true;
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
    List<PriceAscent.Way> carrying(double share) {
        double[] quantity = core.commodities().quantity();
        double[] most = new double[commodityPrice.length];
        for (int p = 0; p < flowCount; p++) {
            most[ways.commodity(p)] = Math.max(most[ways.commodity(p)], flow[p]);
        }
        return IntStream.range(0, flowCount)
                .filter(p -> flow[p] > share * quantity[ways.commodity(p)] / unit || flow[p] == most[ways.commodity(p)])
                .mapToObj(p -> new PriceAscent.Way(
                        ways.commodity(p), ways.path(p), flow[p] * unit / quantity[ways.commodity(p)]))
                .sorted(Comparator.comparingDouble(way -> -way.share()))
                .toList();
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
