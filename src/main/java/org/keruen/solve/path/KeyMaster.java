package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.engine.IncrementalLp;

/**
 * The restricted master of a Core whose designs are fixed, in key form: each commodity's first way takes what its
 * others leave, so that only they are columns,
 *
 * <pre>
 * min  Σ_p (c_p − c_key) x_p
 * s.t. lower_r − load_r ≤ Σ_p (w_rp − w_r,key) x_p ≤ upper_r − load_r   (load_r: all on key ways)
 *      Σ_{p∈P_k} x_p ≤ q_k
 * </pre>
 *
 * and both kinds of row are there only once they were broken (generalised upper bounding: Dantzig, Van Slyke 1967,
 * doi:10.1016/S0022-0000(67)80015-0; we leave the basis to the engine). The program has as many rows as there are
 * contested resources and divided commodities, not one for each.
 */
final class KeyMaster implements MasterDuals, AutoCloseable {
    private static final int NONE = -1;
    private static final double BROKEN = 1e-7;

    private final Core core;
    private final double unit;
    private final double[] lower;
    private final double[] upper;
    private final ResourceUse use;
    private final WayPool ways;
    private final IncrementalLp lp;
    private final Scatter scatter;
    private final int[] key;
    private final int[] resourceRow;
    private final int[] commodityRow;
    private final double[] load;
    private final double[] weight;
    private int[] column = new int[1024];
    private int[] overflow = new int[16];
    private double[] overflowPrice = new double[16];
    private int overflowCount;
    private double overflowed;
    private double penalty;
    private double[] flow = new double[0];
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
        this.lp = new IncrementalLp(stop);
        this.scatter = new Scatter(core.resources().count());
        this.key = filled(core.commodities().count());
        this.resourceRow = filled(core.resources().count());
        this.commodityRow = filled(core.commodities().count());
        this.load = new double[core.resources().count()];
        this.weight = greatestWeights(core);
        this.resourcePrice = new double[core.resources().count()];
        this.commodityPrice = new double[core.commodities().count()];
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
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
        column = p < column.length ? column : Arrays.copyOf(column, 2 * p);
        column[p] = NONE;
        if (key[k] == NONE) {
            key[k] = p;
            penalty = Math.max(penalty, 10 * Math.abs(ways.cost(p)) + 1);
            consume(p, core.commodities().quantity()[k] / unit);
            for (int i = 0; i < scatter.count(); i++) {
                load[scatter.place(i)] += scatter.sum(i);
            }
            scatter.clear();
        } else {
            addColumn(p);
        }
        return true;
    }

    private void consume(int p, double amount) {
        int costClass = core.commodities().costClass()[ways.commodity(p)];
        if (!WayPool.isUnmet(ways.path(p))) {
            use.ofPath(ways.path(p), costClass, (r, perUnit) -> scatter.add(r, perUnit * amount));
        }
    }

    private void addColumn(int p) {
        int k = ways.commodity(p);
        consume(p, 1);
        consume(key[k], -1);
        int[] rows = new int[scatter.count() + 1];
        double[] values = new double[rows.length];
        int entryCount = 0;
        for (int i = 0; i < scatter.count(); i++) {
            if (resourceRow[scatter.place(i)] != NONE && scatter.sum(i) != 0) {
                rows[entryCount] = resourceRow[scatter.place(i)];
                values[entryCount++] = scatter.sum(i);
            }
        }
        scatter.clear();
        if (commodityRow[k] != NONE) {
            rows[entryCount] = commodityRow[k];
            values[entryCount++] = 1;
        }
        column[p] = lp.addColumn(
                ways.cost(p) - ways.cost(key[k]),
                0,
                core.commodities().quantity()[k] / unit,
                Arrays.copyOf(rows, entryCount),
                Arrays.copyOf(values, entryCount));
    }

    /** Lets the rows be there that have a price. */
    void expect(double[] prices) {
        var resources = new ArrayList<Integer>();
        for (int r = 0; r < prices.length; r++) {
            if (prices[r] != 0) {
                resources.add(r);
            }
        }
        addRows(resources, List.of());
    }

    /** Solves, with every row that would be broken. */
    IncrementalLp.Status solve() {
        while (true) {
            double[] primal = new double[lp.columnCount()];
            double[] duals = new double[lp.rowCount()];
            if (primal.length > 0) {
                var status = lp.solve();
                if (status != IncrementalLp.Status.OPTIMAL) {
                    return status;
                }
                lp.read(primal, duals);
            }
            readFlows(primal);
            if (!addBrokenRows()) {
                price(duals);
                return IncrementalLp.Status.OPTIMAL;
            }
        }
    }

    private void readFlows(double[] primal) {
        flow = new double[ways.count()];
        for (int k = 0; k < key.length; k++) {
            flow[key[k]] = core.commodities().quantity()[k] / unit;
        }
        for (int p = 0; p < flow.length; p++) {
            if (column[p] != NONE) {
                flow[p] = primal[column[p]];
                flow[key[ways.commodity(p)]] -= flow[p];
            }
        }
        overflowed = 0;
        for (int i = 0; i < overflowCount; i++) {
            overflowed += primal[overflow[i]];
        }
    }

    private boolean addBrokenRows() {
        for (int p = 0; p < flow.length; p++) {
            if (flow[p] != 0) {
                consume(p, flow[p]);
            }
        }
        var resources = new ArrayList<Integer>();
        double[] used = new double[load.length];
        for (int i = 0; i < scatter.count(); i++) {
            used[scatter.place(i)] = scatter.sum(i);
        }
        scatter.clear();
        for (int r = 0; r < used.length; r++) {
            double tolerance = BROKEN * Math.max(1, Math.abs(used[r]));
            boolean broken = used[r] > upper[r] / unit + tolerance || used[r] < lower[r] / unit - tolerance;
            if (broken && resourceRow[r] == NONE) {
                resources.add(r);
            }
        }
        var commodities = new ArrayList<Integer>();
        for (int k = 0; k < key.length; k++) {
            if (flow[key[k]] < -BROKEN && commodityRow[k] == NONE) {
                commodities.add(k);
            }
        }
        addRows(resources, commodities);
        return !resources.isEmpty() || !commodities.isEmpty();
    }

    private void addRows(List<Integer> resources, List<Integer> commodities) {
        int[] placeOfResource = filled(load.length);
        int[] placeOfCommodity = filled(key.length);
        var rows = new ArrayList<Entries>();
        for (int r : resources) {
            placeOfResource[r] = rows.size();
            rows.add(new Entries());
        }
        for (int k : commodities) {
            placeOfCommodity[k] = rows.size();
            rows.add(new Entries());
        }
        gather(placeOfResource, placeOfCommodity, rows);
        for (int r : resources) {
            var row = rows.get(placeOfResource[r]);
            resourceRow[r] = lp.addRow(lower[r] / unit - load[r], upper[r] / unit - load[r], row.rows(), row.values());
        }
        for (int k : commodities) {
            var row = rows.get(placeOfCommodity[k]);
            double quantity = core.commodities().quantity()[k] / unit;
            commodityRow[k] = lp.addRow(Double.NEGATIVE_INFINITY, quantity, row.rows(), row.values());
        }
        resources.forEach(this::addOverflow);
        lp.preferDual();
    }

    /** Entries of the known columns in new rows. */
    private void gather(int[] placeOfResource, int[] placeOfCommodity, List<Entries> rows) {
        for (int p = 0; p < ways.count(); p++) {
            if (column[p] == NONE) {
                continue;
            }
            int k = ways.commodity(p);
            consume(p, 1);
            consume(key[k], -1);
            for (int i = 0; i < scatter.count(); i++) {
                int place = placeOfResource[scatter.place(i)];
                if (place != NONE && scatter.sum(i) != 0) {
                    rows.get(place).append(column[p], scatter.sum(i));
                }
            }
            scatter.clear();
            if (placeOfCommodity[k] != NONE) {
                rows.get(placeOfCommodity[k]).append(column[p], 1);
            }
        }
    }

    /** Lets a row be broken at a price, so that there always is a solution. */
    private void addOverflow(int r) {
        if (upper[r] < Double.POSITIVE_INFINITY) {
            addOverflow(resourceRow[r], -1, penalty / weight[r]);
        }
        if (lower[r] > 0) {
            addOverflow(resourceRow[r], 1, penalty / weight[r]);
        }
    }

    private void addOverflow(int row, double sign, double price) {
        if (overflowCount == overflow.length) {
            overflow = Arrays.copyOf(overflow, 2 * overflowCount);
            overflowPrice = Arrays.copyOf(overflowPrice, 2 * overflowCount);
        }
        overflowPrice[overflowCount] = price;
        overflow[overflowCount++] =
                lp.addColumn(price, 0, Double.POSITIVE_INFINITY, new int[] {row}, new double[] {sign});
    }

    private void price(double[] duals) {
        for (int r = 0; r < resourcePrice.length; r++) {
            double dual = resourceRow[r] == NONE ? 0 : duals[resourceRow[r]];
            boolean sound = dual < 0 ? upper[r] < Double.POSITIVE_INFINITY : lower[r] > Double.NEGATIVE_INFINITY;
            resourcePrice[r] = sound ? dual : 0;
        }
        arcCost = use.reducedCosts(false, r -> resourcePrice[r]);
        Arrays.fill(commodityPrice, Double.POSITIVE_INFINITY);
        for (int p = 0; p < ways.count(); p++) {
            int k = ways.commodity(p);
            commodityPrice[k] = Math.min(commodityPrice[k], reducedCost(p));
        }
    }

    private double reducedCost(int p) {
        int k = ways.commodity(p);
        if (WayPool.isUnmet(ways.path(p))) {
            return ways.cost(p);
        }
        double sum = 0;
        for (int a : ways.path(p)) {
            sum += arcCost[core.commodities().costClass()[k]][a];
        }
        return sum;
    }

    /** Cost of the flows, what overflows not counted. */
    double cost() {
        double sum = 0;
        for (int p = 0; p < flow.length; p++) {
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
        for (int i = 0; i < overflowCount; i++) {
            overflowPrice[i] *= 10;
            lp.cost(overflow[i], overflowPrice[i]);
        }
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

    Duals duals() {
        return new Duals(commodityPrice.clone(), resourcePrice.clone());
    }

    /** The flows as a plan. */
    Plan plan(int[] units) {
        int[] used = java.util.stream.IntStream.range(0, flow.length)
                .filter(p -> !WayPool.isUnmet(ways.path(p)))
                .filter(p -> flow[p] * unit > 1e-9 * core.commodities().quantity()[ways.commodity(p)])
                .toArray();
        return Flows.closed(
                core,
                Arrays.stream(used).map(ways::commodity).toArray(),
                Arrays.stream(used).mapToObj(ways::path).toArray(int[][]::new),
                Arrays.stream(used).mapToDouble(p -> flow[p] * unit).toArray(),
                units);
    }

    @Override
    public void close() {
        lp.close();
    }
}
