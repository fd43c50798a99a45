package org.keruen.solve.path;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.engine.WarmLp;

/**
 * The restricted master of a Core whose designs are fixed, in key form: each commodity's key way takes what its others
 * leave, so that only they are columns,
 *
 * <pre>
 * min  Σ_p (c_p − c_key) x_p
 * s.t. lower_r − load_r ≤ Σ_p (w_rp − w_r,key) x_p ≤ upper_r − load_r   (load_r: all on key ways)
 *      Σ_{p∈P_k} x_p ≤ q_k
 * </pre>
 *
 * and both kinds of row are there only once they were broken (generalised upper bounding: Dantzig, Van Slyke 1967,
 * doi:10.1016/S0022-0000(67)80015-0; we leave the basis to the engine). Between rounds commodities get other keys, so
 * that none needs a row, and slack resources lose theirs: the program has hardly more rows than there are full
 * resources.
 */
final class KeyMaster implements MasterDuals, AutoCloseable {
    private static final int NONE = KeyBasis.NONE;
    private static final double BROKEN = 1e-7;

    /** Rounds after which a row that is always slack goes. */
    private static final int IDLE_ROUNDS = 3;

    private final Core core;
    private final double unit;
    private final double[] lower;
    private final double[] upper;
    private final ResourceUse use;
    private final WayPool ways;
    private final WarmLp lp;
    private final KeyBasis basis;
    private final Scatter scatter;
    private final double[] weight;
    private double penalty;
    private double[] flow = {};
    private int flowCount;
    private double[] kept = {};
    private int keptCount;
    private double overflowed;
    private boolean byDual = true;
    private final double[] resourcePrice;
    private final double[] commodityPrice;
    private double[][] arcCost = new double[0][];

    KeyMaster(Core core, int[] units, BooleanSupplier stop) {
        this.core = core;
        this.unit = Scale.unit(core);
        this.lower = PlanEvaluation.lower(core, units);
        this.upper = PlanEvaluation.upper(core, units);
        this.use = new ResourceUse(core);
        this.ways = new WayPool(core);
        this.lp = new WarmLp(stop);
        this.basis = new KeyBasis(core);
        this.scatter = new Scatter(core.resources().count());
        this.weight = greatestWeights(core);
        this.resourcePrice = new double[core.resources().count()];
        this.commodityPrice = new double[core.commodities().count()];
    }

    private static double[] greatestWeights(Core core) {
        var resources = core.resources();
        double[] greatest = new double[resources.count()];
        for (int r = 0; r < greatest.length; r++) {
            greatest[r] = Double.MIN_NORMAL;
            for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                greatest[r] = Math.max(greatest[r], resources.weight()[i]);
            }
        }
        return greatest;
    }

    /** Lets a commodity go a way; the first becomes its key. False if the way is known. */
    boolean add(int k, int[] way) {
        if (ways.find(k, way) >= 0) {
            return false;
        }
        int p = ways.add(k, way);
        if (basis.key(k) == NONE) {
            penalty = Math.max(penalty, 10 * Math.abs(ways.cost(p)) + 1);
        }
        basis.enter(k, p);
        byDual = flowCount == 0;
        return true;
    }

    /** Lets the rows be there that have a price. */
    void expect(double[] prices) {
        for (int r = 0; r < prices.length; r++) {
            if (prices[r] != 0) {
                basis.addResource(r);
            }
        }
    }

    /** Solves, with every row that would be broken; false if it was stopped or failed. */
    boolean solve() {
        int[] other = basicWays();
        basis.compress(IDLE_ROUNDS, k -> other[k]);
        while (true) {
            int[] columns =
                    IntStream.range(0, ways.count()).filter(basis::isColumn).toArray();
            var optimum = lp.solve(program(columns), basis.basis(columns), byDual);
            if (optimum == null) {
                return false;
            }
            basis.accept(columns, optimum.basis());
            readFlows(columns, optimum.primal());
            boolean anyRow = addBrokenRows();
            boolean anyKey = addBrokenKeys();
            if (!anyRow && !anyKey) {
                price(optimum.dual());
                byDual = true;
                return true;
            }
            byDual = true;
        }
    }

    private WarmLp.Columns program(int[] columns) {
        double[] quantity = core.commodities().quantity();
        int rowCount = basis.rowCount();
        int count = columns.length + 2 * rowCount;
        double[] cost = new double[count];
        double[] most = new double[count];
        int[] first = new int[count + 1];
        var entries = new Entries();
        for (int j = 0; j < columns.length; j++) {
            int p = columns[j];
            int k = ways.commodity(p);
            cost[j] = ways.cost(p) - ways.cost(basis.key(k));
            most[j] = quantity[k] / unit;
            append(p, entries);
            first[j + 1] = entries.count();
        }
        double[] rowLower = new double[rowCount];
        double[] rowUpper = new double[rowCount];
        double[] load = keyLoad();
        for (int i = 0; i < rowCount; i++) {
            int r = basis.resource(i);
            int j = columns.length + 2 * i;
            if (r == NONE) {
                rowLower[i] = Double.NEGATIVE_INFINITY;
                rowUpper[i] = quantity[basis.commodity(i)] / unit;
            } else {
                rowLower[i] = lower[r] / unit - load[r];
                rowUpper[i] = upper[r] / unit - load[r];
                most[j] = upper[r] < Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : 0;
                most[j + 1] = lower[r] > 0 ? Double.POSITIVE_INFINITY : 0;
                cost[j] = penalty / weight[r];
                cost[j + 1] = penalty / weight[r];
            }
            entries.append(i, -1);
            first[j + 1] = entries.count();
            entries.append(i, 1);
            first[j + 2] = entries.count();
        }
        return new WarmLp.Columns(cost, most, first, entries.rows(), entries.values(), rowLower, rowUpper);
    }

    private void append(int p, Entries entries) {
        int k = ways.commodity(p);
        consume(p, 1);
        consume(basis.key(k), -1);
        for (int i = 0; i < scatter.count(); i++) {
            int row = basis.ofResource(scatter.place(i));
            if (row != NONE && scatter.sum(i) != 0) {
                entries.append(row, scatter.sum(i));
            }
        }
        scatter.clear();
        if (basis.ofCommodity(k) != NONE) {
            entries.append(basis.ofCommodity(k), 1);
        }
    }

    private void consume(int p, double amount) {
        ways.consume(p, use, (r, perUnit) -> scatter.add(r, perUnit * amount));
    }

    private double[] keyLoad() {
        for (int k = 0; k < commodityPrice.length; k++) {
            consume(basis.key(k), core.commodities().quantity()[k] / unit);
        }
        return taken();
    }

    private double[] taken() {
        double[] sums = new double[resourcePrice.length];
        for (int i = 0; i < scatter.count(); i++) {
            sums[scatter.place(i)] = scatter.sum(i);
        }
        scatter.clear();
        return sums;
    }

    private void readFlows(int[] columns, double[] primal) {
        flowCount = ways.count();
        flow = flowCount <= flow.length ? flow : new double[flowCount + flowCount / 4];
        Arrays.fill(flow, 0);
        for (int k = 0; k < commodityPrice.length; k++) {
            flow[basis.key(k)] = core.commodities().quantity()[k] / unit;
        }
        for (int j = 0; j < columns.length; j++) {
            flow[columns[j]] = primal[j];
            flow[basis.key(ways.commodity(columns[j]))] -= primal[j];
        }
        overflowed = 0;
        for (int j = columns.length; j < primal.length; j++) {
            overflowed += primal[j];
        }
    }

    private boolean addBrokenRows() {
        for (int p = 0; p < flowCount; p++) {
            if (flow[p] != 0) {
                consume(p, flow[p]);
            }
        }
        double[] used = taken();
        int before = basis.rowCount();
        for (int r = 0; r < used.length; r++) {
            double tolerance = BROKEN * Math.max(1, Math.abs(used[r]));
            boolean broken = used[r] > upper[r] / unit + tolerance || used[r] < lower[r] / unit - tolerance;
            if (broken && basis.ofResource(r) == NONE) {
                basis.addResource(r);
            }
        }
        return basis.rowCount() > before;
    }

    private boolean addBrokenKeys() {
        boolean any = false;
        for (int k = 0; k < commodityPrice.length; k++) {
            if (flow[basis.key(k)] < -BROKEN && basis.ofCommodity(k) == NONE) {
                basis.addCommodity(k);
                any = true;
            }
        }
        return any;
    }

    /** Of each commodity the basic way that carries most. */
    private int[] basicWays() {
        int[] best = new int[commodityPrice.length];
        Arrays.fill(best, NONE);
        for (int p = 0; p < flowCount; p++) {
            int k = ways.commodity(p);
            if (basis.isColumn(p) && basis.isBasic(p)) {
                best[k] = best[k] == NONE || flow[p] > flow[best[k]] ? p : best[k];
            }
        }
        return best;
    }

    private void price(double[] duals) {
        for (int r = 0; r < resourcePrice.length; r++) {
            double dual = basis.ofResource(r) == NONE ? 0 : duals[basis.ofResource(r)];
            boolean sound = dual < 0 ? upper[r] < Double.POSITIVE_INFINITY : lower[r] > Double.NEGATIVE_INFINITY;
            resourcePrice[r] = sound ? dual : 0;
        }
        arcCost = use.reducedCosts(false, r -> resourcePrice[r]);
        Arrays.fill(commodityPrice, Double.POSITIVE_INFINITY);
        for (int p = 0; p < ways.count(); p++) {
            int k = ways.commodity(p);
            commodityPrice[k] = Math.min(commodityPrice[k], ways.sum(p, arcCost));
        }
    }

    /** Cost of the flows, what overflows not counted. */
    double cost() {
        double sum = 0;
        for (int p = 0; p < flowCount; p++) {
            sum += flow[p] * ways.cost(p);
        }
        return sum * unit;
    }

    /** What flows break bounds by, in all, in units of the resources. */
    double overflowed() {
        return overflowed * unit;
    }

    /** What the resources' bounds are worth at their prices: a part of the Lagrangian bound. */
    double worthOfBounds() {
        double sum = 0;
        for (int r = 0; r < resourcePrice.length; r++) {
            if (resourcePrice[r] != 0) {
                sum += resourcePrice[r] * (resourcePrice[r] < 0 ? upper[r] : lower[r]);
            }
        }
        return sum;
    }

    /** Makes overflow ten times as dear. */
    void raisePenalty() {
        penalty *= 10;
        byDual = false;
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

    /** The prices of the resources. */
    double[] prices() {
        return resourcePrice;
    }

    /** Takes note of the flows, to make a plan of them later: a plan of each round would take much memory. */
    void keep() {
        kept = flowCount <= kept.length ? kept : new double[flow.length];
        System.arraycopy(flow, 0, kept, 0, flowCount);
        keptCount = flowCount;
    }

    /** The flows kept as a plan. */
    Plan plan(int[] units) {
        int[] used = IntStream.range(0, keptCount)
                .filter(p -> !ways.isUnmet(p))
                .filter(p -> kept[p] * unit > 1e-9 * core.commodities().quantity()[ways.commodity(p)])
                .toArray();
        return Flows.closed(
                core,
                Arrays.stream(used).map(ways::commodity).toArray(),
                Arrays.stream(used).mapToObj(ways::path).toArray(int[][]::new),
                Arrays.stream(used).mapToDouble(p -> kept[p] * unit).toArray(),
                units);
    }

    @Override
    public void close() {
        lp.close();
    }
}
