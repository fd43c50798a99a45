package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.solve.engine.IncrementalLp;
import org.keruen.solve.path.MasterColumns.Column;

/**
 * The restricted master: the path form of a Core over the paths known so far, with the designs relaxed.
 *
 * <pre>
 * min  Σ_p c_p x_p + Σ_k u_k s_k + Σ_g f_g y_g + M·(what must be carried and is not, and what floors lack)
 * </pre>
 *
 * Flows are counted in a unit of their own, so that numbers stay near 1; what goes in and comes out is in the Core's.
 */
final class Master implements MasterDuals, AutoCloseable {
    private static final int NONE = -1;
    private static final double NOTHING_FLOWS = 1e-9;
    private static final int[] NOWHERE = {};
    private static final double[] NOTHING = {};

    private final Core core;
    private final double unit;
    private final IncrementalLp lp;
    private final int[] demandRow;
    private final int[] upperRow;
    private final int[] lowerRow;
    private final int[] unmetColumn;
    private final int[] lackColumn;
    private final int[] designColumn;
    private final List<Integer> penalised = new ArrayList<>();
    private final MasterColumns columns;
    private final CutRows cuts;
    private final ResourceUse use;
    private int firstSide;
    private double[] primal = NOTHING;
    private double[] rowDuals = NOTHING;
    private double[][] arcCost = new double[0][];
    private double penalty;
    private boolean penaltiesOnly;
    private long work;

    Master(Core core, BooleanSupplier stop) {
        this.core = core;
        this.unit = Scale.unit(core);
        this.use = new ResourceUse(core);
        this.cuts = new CutRows(core.commodities().count());
        this.columns = new MasterColumns(core.commodities().count());
        this.penalty = 100 * Scale.greatestCost(core);
        this.lp = new IncrementalLp(stop);
        this.demandRow = new int[core.commodities().count()];
        this.upperRow = new int[core.resources().count()];
        this.lowerRow = new int[core.resources().count()];
        this.lackColumn = new int[core.resources().count()];
        this.unmetColumn = new int[demandRow.length];
        this.designColumn = new int[core.designs().count()];
        addRows();
        addDesigns();
        addUnmet();
        addPenalties();
    }

    private void addRows() {
        for (int k = 0; k < demandRow.length; k++) {
            double quantity = core.commodities().quantity()[k] / unit;
            demandRow[k] = lp.addRow(quantity, quantity, NOWHERE, NOTHING);
        }
        Arrays.fill(upperRow, NONE);
        Arrays.fill(lowerRow, NONE);
        double[] most = use.mostUpper();
        for (int r = 0; r < upperRow.length; r++) {
            if (most[r] < Double.POSITIVE_INFINITY) {
                upperRow[r] =
                        lp.addRow(Double.NEGATIVE_INFINITY, core.resources().upper()[r] / unit, NOWHERE, NOTHING);
            }
            if (use.hasFloor(r)) {
                lowerRow[r] = lp.addRow(core.resources().lower()[r] / unit, Double.POSITIVE_INFINITY, NOWHERE, NOTHING);
            }
        }
    }

    private void addDesigns() {
        var designs = core.designs();
        firstSide = lp.rowCount();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            lp.addRow(Double.NEGATIVE_INFINITY, designs.limit()[i], NOWHERE, NOTHING);
        }
        for (int g = 0; g < designs.count(); g++) {
            var entries = new Entries();
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                int r = designs.resource()[i];
                entries.add(upperRow[r], -designs.addsUpper()[i] / unit);
                entries.add(lowerRow[r], -designs.addsLower()[i] / unit);
            }
            for (int i = 0; i < designs.sideConstraintCount(); i++) {
                for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                    if (designs.termDesign()[t] == g) {
                        entries.add(firstSide + i, designs.termFactor()[t]);
                    }
                }
            }
            designColumn[g] = lp.addColumn(
                    designs.cost()[g] / unit, designs.least()[g], designs.most()[g], entries.rows(), entries.values());
        }
    }

    private void addUnmet() {
        for (int k = 0; k < demandRow.length; k++) {
            double price = core.commodities().unmetCost()[k];
            boolean must = price == Double.POSITIVE_INFINITY;
            double quantity = core.commodities().quantity()[k] / unit;
            unmetColumn[k] =
                    lp.addColumn(must ? penalty : price, 0, quantity, new int[] {demandRow[k]}, new double[] {1});
            if (must) {
                penalised.add(unmetColumn[k]);
            }
        }
    }

    private void addPenalties() {
        Arrays.fill(lackColumn, NONE);
        for (int r = 0; r < lowerRow.length; r++) {
            if (lowerRow[r] != NONE) {
                lackColumn[r] = addPenalty(lowerRow[r], 1);
            }
            if (upperRow[r] != NONE && core.resources().upper()[r] < 0) {
                addPenalty(upperRow[r], -1);
            }
        }
    }

    private int addPenalty(int row, double sign) {
        int column = lp.addColumn(penalty, 0, Double.POSITIVE_INFINITY, new int[] {row}, new double[] {sign});
        penalised.add(column);
        return column;
    }

    /** Lets a path carry; whether it is a new one. */
    boolean add(int commodity, int[] path) {
        boolean isNew = columns.isNew(commodity, path);
        if (isNew) {
            addColumn(commodity, path, true);
        }
        return isNew;
    }

    /** Lets a commodity go round, which carries nothing. */
    void addCircle(Circles.Circle circle) {
        addColumn(circle.commodity(), circle.arcs(), false);
    }

    private void addColumn(int commodity, int[] path, boolean carries) {
        int costClass = core.commodities().costClass()[commodity];
        double cost = 0;
        var entries = new Entries();
        entries.add(demandRow[commodity], carries ? 1 : 0);
        for (int a : path) {
            cost += core.cost()[costClass][a];
        }
        use.ofPath(path, costClass, (resource, amount) -> {
            entries.add(upperRow[resource], amount);
            entries.add(lowerRow[resource], amount);
        });
        cuts.enter(commodity, path, entries);
        int place =
                lp.addColumn(penaltiesOnly ? 0 : cost, 0, Double.POSITIVE_INFINITY, entries.rows(), entries.values());
        columns.add(new Column(commodity, path, cost, place, carries));
    }

    /** Solves; there are values to read if that ends at an optimum. */
    IncrementalLp.Status solve() {
        long before = lp.iterations();
        var status = lp.solve();
        work += (lp.iterations() - before) * lp.rowCount();
        if (status == IncrementalLp.Status.OPTIMAL) {
            primal = new double[lp.columnCount()];
            rowDuals = new double[lp.rowCount()];
            lp.read(primal, rowDuals);
            cuts.price(rowDuals);
            arcCost = use.reducedCosts(penaltiesOnly, r -> dual(upperRow[r]) + dual(lowerRow[r]));
            for (double[] ofClass : arcCost) {
                cuts.common().forEach(price -> ofClass[price.arc()] -= price.dual());
            }
        }
        return status;
    }

    private double dual(int row) {
        return row == NONE ? 0 : rowDuals[row];
    }

    /** Makes a cut a row. */
    void add(Cut cut) {
        var entries = new Entries();
        for (int i = 0; i < cut.design().length; i++) {
            entries.add(designColumn[cut.design()[i]], cut.factor()[i] / unit);
        }
        for (var part : cut.parts()) {
            for (int k : part.commodity()) {
                if (part.unmetWeight() != 0) {
                    entries.append(unmetColumn[k], part.unmetWeight());
                }
                columns.enter(k, part, entries);
            }
        }
        int row = lp.addRow(cut.atLeast() / unit, Double.POSITIVE_INFINITY, entries.rows(), entries.values());
        cuts.add(cut, row);
    }

    int cutCount() {
        return cuts.count();
    }

    /** Takes away slack rows of cuts that had no price at so many optima; those cuts. Solve before reading values. */
    List<Cut> purge(int optima) {
        int[] newRow = lp.removeSlack(cuts.idle(lp.rowCount(), optima));
        double[] left = new double[lp.rowCount()];
        for (int i = 0; i < rowDuals.length; i++) {
            if (newRow[i] >= 0) {
                left[newRow[i]] = rowDuals[i];
            }
        }
        rowDuals = left;
        return cuts.move(newRow);
    }

    /** What a unit more of each design would change the last optimum's objective by. */
    double[] reducedCostsOfDesigns() {
        double[] reduced = DesignCosts.reduced(
                core, r -> dual(upperRow[r]), r -> dual(lowerRow[r]), i -> rowDuals[firstSide + i] * unit);
        cuts.reduce(reduced, rowDuals);
        return reduced;
    }

    /** Flows and units of the last optimum, in the Core's units. */
    Point point() {
        double[] unmet =
                Arrays.stream(unmetColumn).mapToDouble(j -> primal[j] * unit).toArray();
        return Point.of(
                columns.flows(primal, unit, NOTHING_FLOWS), core.network().arcCount(), unmet, units());
    }

    /** Bounds a design's units. */
    void bound(int design, double least, double most) {
        lp.bounds(designColumn[design], least, most);
    }

    /** Lets a unit of a design cost something else for the time being. */
    void costOfDesign(int design, double cost) {
        lp.cost(designColumn[design], cost / unit);
    }

    /** Lets a unit of a design add only a share of what it adds to capacities, and have so many more units. */
    void scaleDesign(int design, double share) {
        var designs = core.designs();
        for (int i = designs.firstEffect()[design]; i < designs.firstEffect()[design + 1]; i++) {
            int row = upperRow[designs.resource()[i]];
            if (row != NONE && designs.addsUpper()[i] > 0) {
                lp.coefficient(row, designColumn[design], -designs.addsUpper()[i] * share / unit);
            }
        }
        lp.bounds(designColumn[design], designs.least()[design], designs.most()[design] / share);
    }

    /** The objective, what is always paid included. */
    double objective() {
        return lp.objective() * unit + (penaltiesOnly ? 0 : core.constantCost());
    }

    /** What must be carried or kept and is not, in the Core's units. */
    double shortfall() {
        double sum = 0;
        for (int column : penalised) {
            sum += primal[column];
        }
        return sum * unit;
    }

    /** Units of each commodity that must be carried and are not. */
    double[] missingOfCommodities() {
        double[] missing = new double[unmetColumn.length];
        for (int k = 0; k < missing.length; k++) {
            boolean must = core.commodities().unmetCost()[k] == Double.POSITIVE_INFINITY;
            missing[k] = must ? primal[unmetColumn[k]] * unit : 0;
        }
        return missing;
    }

    /** What each resource lacks to its lower bound. */
    double[] missingOfResources() {
        double[] missing = new double[lowerRow.length];
        for (int r = 0; r < missing.length; r++) {
            missing[r] = lackColumn[r] == NONE ? 0 : primal[lackColumn[r]] * unit;
        }
        return missing;
    }

    /** Makes shortfalls so many times as dear. */
    void scalePenalty(double factor) {
        penalty *= factor;
        penalised.forEach(column -> lp.cost(column, penalty));
    }

    /** From now on only shortfalls cost, one a unit; or everything again. */
    void countPenaltiesOnly(boolean only) {
        penaltiesOnly = only;
        columns.all().forEach(column -> lp.cost(column.place(), only ? 0 : column.cost()));
        for (int k = 0; k < unmetColumn.length; k++) {
            double price = core.commodities().unmetCost()[k];
            lp.cost(unmetColumn[k], price == Double.POSITIVE_INFINITY ? 0 : only ? 0 : price);
        }
        for (int g = 0; g < designColumn.length; g++) {
            lp.cost(designColumn[g], only ? 0 : core.designs().cost()[g] / unit);
        }
        penalised.forEach(column -> lp.cost(column, only ? 1 : penalty));
    }

    /** Simplex iterations so far. */
    long iterations() {
        return lp.iterations();
    }

    /** Simplex iterations so far, each counted once for every row. */
    long work() {
        return work;
    }

    /** Units of each design, fractions and all. */
    double[] units() {
        double[] units = new double[designColumn.length];
        for (int g = 0; g < units.length; g++) {
            units[g] = primal[designColumn[g]];
        }
        return units;
    }

    /** The flows as a plan, with these units of the designs. */
    Plan plan(int[] units) {
        var used = columns.all().stream()
                .filter(column -> column.carries()
                        && primal[column.place()] * unit
                                > 1e-9 * core.commodities().quantity()[column.commodity()])
                .toList();
        int[] commodity = used.stream().mapToInt(Column::commodity).toArray();
        int[][] path = used.stream().map(Column::path).toArray(int[][]::new);
        double[] flow = used.stream()
                .mapToDouble(column -> primal[column.place()] * unit)
                .toArray();
        return Flows.closed(core, commodity, path, flow, units);
    }

    /** Every path known, with its commodity. */
    List<Relaxation.KnownPath> paths() {
        return columns.paths();
    }

    /** The duals in the Core's words. */
    Duals duals() {
        var duals = Duals.zero(core);
        for (int k = 0; k < demandRow.length; k++) {
            duals.commodity()[k] = rowDuals[demandRow[k]];
        }
        for (int r = 0; r < upperRow.length; r++) {
            duals.resource()[r] = dual(upperRow[r]) + dual(lowerRow[r]);
        }
        return duals;
    }

    @Override
    public double commodity(int k) {
        return rowDuals[demandRow[k]];
    }

    @Override
    public double[] arcCost(int costClass) {
        return arcCost[costClass];
    }

    @Override
    public List<LinkPrice> linked(int k) {
        return cuts.prices(k);
    }

    @Override
    public void close() {
        lp.close();
    }
}
