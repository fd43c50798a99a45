package org.keruen.solve.arc;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.engine.ModelDraft;

/** Writes the arc form of a Core. */
final class ArcModelWriter {
    private final Core core;
    private final List<Form> forms;
    private final int @Nullable [] units;
    private final Leeway leeway;
    private final boolean[] closed;
    private final CoreIndex index;

    private final ModelDraft draft = new ModelDraft();
    private final Uses uses;
    private final int[] firstColumn;
    private final int[][] arrivalRow;
    private final int[] unmetColumn;
    private final int[] resourceRow;
    private final int[] shortfallColumn;
    private final int[] floorRow;
    private final int[] sideRow;
    private double[] most = new double[64];
    private int designColumn = -1;

    /**
     * @param units of each design; null to let the model choose
     * @param leeway what may be missed
     */
    ArcModelWriter(Core core, List<Form> forms, int @Nullable [] units, Leeway leeway) {
        this.core = core;
        this.forms = forms;
        this.units = units;
        this.leeway = leeway;
        this.closed =
                closedArcs(core, leeway == Leeway.EVERYTHING ? core.designs().most() : units);
        this.index = CoreIndex.of(core);
        this.uses = new Uses(core.network().arcCount());
        this.firstColumn = new int[forms.size()];
        this.arrivalRow = new int[forms.size()][];
        this.unmetColumn = filled(core.commodities().count());
        this.resourceRow = filled(core.resources().count());
        this.shortfallColumn = filled(core.resources().count());
        this.floorRow = filled(core.resources().count());
        this.sideRow = filled(core.designs().sideConstraintCount());
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }

    private static boolean[] closedArcs(Core core, int @Nullable [] units) {
        boolean[] closed = new boolean[core.network().arcCount()];
        var designs = core.designs();
        for (int g = 0; units != null && g < designs.count(); g++) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1] && units[g] < 1; i++) {
                closed[designs.arc()[i]] = true;
            }
        }
        return closed;
    }

    ArcModel write() {
        for (int f = 0; f < forms.size(); f++) {
            switch (forms.get(f)) {
                case Form.ByArc form -> arcFlows(f, form);
                case Form.ByPath form -> pathFlows(f, form);
            }
            unmet(f);
        }
        if (units == null) {
            designs();
            sideConstraints();
        }
        if (units == null && leeway != Leeway.EVERYTHING) {
            new LinkingWriter(core, index, forms, uses, draft, designColumn).write();
        }
        resources();
        return new ArcModel(
                draft.finish(costs() ? offset() : 0),
                most,
                new ArcModel.Columns(firstColumn, unmetColumn, shortfallColumn, designColumn),
                new ArcModel.Rows(arrivalRow, resourceRow, floorRow, sideRow));
    }

    /** Whether what costs in the Core costs. */
    private boolean costs() {
        return leeway == Leeway.NONE;
    }

    private double offset() {
        return core.constantCost() + costAtHome() + (units == null ? 0 : costOfUnits(units));
    }

    /** A column of each arc; a row of each state but the origin. */
    private void arcFlows(int f, Form.ByArc form) {
        var expansion = form.expansion();
        var group = form.group();
        double[] wanted = new double[expansion.stateCount()];
        for (int d = 0; d < expansion.arrival().length; d++) {
            wanted[expansion.arrival()[d]] = group.demand()[d];
        }
        int[] row = new int[expansion.stateCount()];
        for (int s = 1; s < row.length; s++) {
            row[s] = draft.row(wanted[s], wanted[s]);
        }
        arrivalRow[f] = Arrays.stream(expansion.arrival()).map(s -> row[s]).toArray();
        for (int i = 0; i < expansion.arcCount(); i++) {
            int column = flowColumn(group.quantity(), form.group(), expansion.arc()[i]);
            if (i == 0) {
                firstColumn[f] = column;
            }
            draft.entry(row[expansion.head()[i]], column, 1);
            if (expansion.tail()[i] != 0) {
                draft.entry(row[expansion.tail()[i]], column, -1);
            }
            if (expansion.arc()[i] >= 0) {
                uses.add(expansion.arc()[i], column, f);
            }
        }
    }

    /** A column of each path; a row of each destination. */
    private void pathFlows(int f, Form.ByPath form) {
        var group = form.group();
        arrivalRow[f] = Arrays.stream(group.demand())
                .mapToInt(demand -> draft.row(demand, demand))
                .toArray();
        for (int p = 0; p < form.path().length; p++) {
            int d = form.destination()[p];
            int column = flowColumn(group.demand()[d], group, form.path()[p]);
            if (p == 0) {
                firstColumn[f] = column;
            }
            draft.entry(arrivalRow[f][d], column, 1);
            for (int a : form.path()[p]) {
                uses.add(a, column, f);
            }
        }
    }

    private int flowColumn(double mostFlow, Group group, int... arcs) {
        double cost = 0;
        double upper = units == null && leeway != Leeway.EVERYTHING ? mostFlow : POSITIVE_INFINITY;
        for (int a : arcs) {
            if (a >= 0) {
                cost += core.cost()[group.costClass()][a];
                upper = closed[a] ? 0 : upper;
            }
        }
        return remember(draft.column(0, upper, costs() ? cost : 0), mostFlow);
    }

    private int remember(int column, double mostValue) {
        if (column >= most.length) {
            most = Arrays.copyOf(most, 2 * column);
        }
        most[column] = mostValue;
        return column;
    }

    private void unmet(int f) {
        var commodities = core.commodities();
        var group = forms.get(f).group();
        for (int k : group.commodity()) {
            double price = commodities.unmetCost()[k];
            boolean must = price == POSITIVE_INFINITY;
            if (!costs() || !must) {
                double quantity = commodities.quantity()[k];
                double cost = costs() ? price : must ? 1 : 0;
                unmetColumn[k] = remember(draft.column(0, quantity, cost), quantity);
                int d = group.destinationIndex(commodities.destination()[k]);
                draft.entry(arrivalRow[f][d], unmetColumn[k], 1);
            }
        }
    }

    /** A commodity at its destination goes by the empty path, unless not going pays. */
    private double costAtHome() {
        double cost = 0;
        for (int k = 0; k < core.commodities().count(); k++) {
            if (ArcModel.isAtHome(core, k)) {
                cost += core.commodities().quantity()[k]
                        * Math.min(0, core.commodities().unmetCost()[k]);
            }
        }
        return cost;
    }

    private double costOfUnits(int[] given) {
        double cost = 0;
        for (int g = 0; g < given.length; g++) {
            cost += core.designs().cost()[g] * given[g];
        }
        return cost;
    }

    private void designs() {
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            int least = designs.least()[g];
            int most = designs.most()[g];
            int column = leeway == Leeway.EVERYTHING
                    ? draft.column(least, most, 0)
                    : draft.integerColumn(least, most, costs() ? designs.cost()[g] : 0);
            designColumn = g == 0 ? column : designColumn;
            remember(column, most);
        }
    }

    private void sideConstraints() {
        var designs = core.designs();
        for (int i = 0; i < sideRow.length; i++) {
            sideRow[i] = draft.row(NEGATIVE_INFINITY, designs.limit()[i]);
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                draft.entry(sideRow[i], designColumn + designs.termDesign()[t], designs.termFactor()[t]);
            }
            mayBeExceeded(sideRow[i]);
        }
    }

    private void mayBeExceeded(int row) {
        if (leeway == Leeway.EVERYTHING) {
            draft.entry(row, remember(draft.column(0, POSITIVE_INFINITY, 1), POSITIVE_INFINITY), -1);
        }
    }

    /** One row for both bounds of a resource where that says the same, else one for each. */
    private void resources() {
        double[] lower = units == null ? core.resources().lower() : PlanEvaluation.lower(core, units);
        double[] upper = units == null ? core.resources().upper() : PlanEvaluation.upper(core, units);
        boolean[] shifted = units == null ? shifted() : new boolean[lower.length];
        for (int r = 0; r < lower.length; r++) {
            boolean hasUpper = upper[r] < POSITIVE_INFINITY;
            boolean hasLower = lower[r] > 0 || (shifted[r] && lower[r] > NEGATIVE_INFINITY);
            if (hasLower && hasUpper && lower[r] <= upper[r] && !shifted[r] && costs()) {
                resourceRow[r] = consumption(r, lower[r], upper[r]);
                continue;
            }
            if (hasUpper) {
                resourceRow[r] = consumption(r, NEGATIVE_INFINITY, upper[r]);
                effects(r, resourceRow[r], core.designs().addsUpper());
                mayBeExceeded(resourceRow[r]);
            }
            if (hasLower) {
                floor(r, lower[r]);
                resourceRow[r] = hasUpper ? resourceRow[r] : floorRow[r];
            }
        }
    }

    private void floor(int r, double lower) {
        floorRow[r] = consumption(r, lower, POSITIVE_INFINITY);
        effects(r, floorRow[r], core.designs().addsLower());
        if (!costs()) {
            double highest = highestFloor(r, lower);
            shortfallColumn[r] = remember(draft.column(0, highest, 1), highest);
            draft.entry(floorRow[r], shortfallColumn[r], 1);
        }
    }

    private double highestFloor(int r, double lower) {
        double floor = Math.max(0, lower);
        var designs = core.designs();
        for (int i = index.firstEffect()[r]; i < index.firstEffect()[r + 1] && units == null; i++) {
            int g = index.effectDesign()[i];
            floor += Math.max(0, designs.addsLower()[index.effect()[i]]) * designs.most()[g];
        }
        return floor;
    }

    private boolean[] shifted() {
        boolean[] shifted = new boolean[core.resources().count()];
        for (int r : core.designs().resource()) {
            shifted[r] = true;
        }
        return shifted;
    }

    private int consumption(int r, double lower, double upper) {
        int row = draft.row(lower, upper);
        var resources = core.resources();
        for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
            int a = resources.arc()[i];
            for (int use = uses.first(a); use >= 0; use = uses.next(use)) {
                int costClass = forms.get(uses.form(use)).group().costClass();
                double consumed = resources.consumption(i, costClass);
                if (consumed != 0) {
                    draft.entry(row, uses.column(use), consumed);
                }
            }
        }
        return row;
    }

    private void effects(int r, int row, double[] adds) {
        for (int i = index.firstEffect()[r]; i < index.firstEffect()[r + 1] && units == null; i++) {
            int e = index.effect()[i];
            if (adds[e] != 0) {
                draft.entry(row, designColumn + index.effectDesign()[i], -adds[e]);
            }
        }
    }
}
