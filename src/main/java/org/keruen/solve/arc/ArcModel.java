package org.keruen.solve.arc;

import static java.lang.Double.NEGATIVE_INFINITY;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.solve.engine.LinearModel;

/**
 * The arc form as a linear model:
 *
 * <pre>
 * min  constantCost + Σ_G Σ_a c_Ga x_Ga + Σ_k u_k s_k + Σ_g f_g y_g
 * s.t. flow of group G into v − flow out of v + Σ_{k∈G ending in v} s_k = Σ_{k∈G ending in v} q_k
 *      lower_r + Σ_g l_rg y_g ≤ Σ w_rGa x_Ga ≤ upper_r + Σ_g m_rg y_g
 *      x_Ga ≤ M_Ga y_g for each arc a that design g owns
 *      side constraints over y
 * </pre>
 *
 * (strong linking by group: Chouman, Crainic, Gendron 2017, doi:10.1287/trsc.2015.0665). With the designs' units given,
 * y are constants and the linking rows close arcs.
 *
 * @param linear the model
 * @param most a bound on each column that every plan keeps, whether the model states it or not
 */
record ArcModel(LinearModel linear, double[] most, Columns columns, Rows rows) {
    /**
     * Where columns are.
     *
     * @param firstFlow first flow column of each form
     * @param unmet of each commodity; −1 if it must be carried or begins where it ends
     * @param shortfall what each floor lacks, where floors may be missed; −1 without
     * @param firstDesign first design's column; −1 if units are given
     */
    record Columns(int[] firstFlow, int[] unmet, int[] shortfall, int firstDesign) {}

    /**
     * Where rows are.
     *
     * @param arrival the row that counts each form's flow at each destination
     * @param resource the row of each resource's upper bound or of both; if it has no upper bound, of its lower; −1
     *     without
     * @param floor the row of each resource's lower bound alone; −1 without
     * @param side the row of each side constraint; −1 if units are given
     */
    record Rows(int[][] arrival, int[] resource, int[] floor, int[] side) {}

    /** With integer design columns. */
    static ArcModel withDesigns(Core core, List<Form> forms) {
        return new ArcModelWriter(core, forms, null, Leeway.NONE).write();
    }

    /** With the designs' units given: a linear program whose duals mean something. */
    static ArcModel withUnits(Core core, List<Form> forms, int[] units) {
        return new ArcModelWriter(core, forms, units, Leeway.NONE).write();
    }

    /** Least units left that must be carried, plus what floors lack; nothing else costs. */
    static ArcModel elastic(Core core, List<Form> forms, int @Nullable [] units) {
        return new ArcModelWriter(core, forms, units, Leeway.CARGO_AND_FLOORS).write();
    }

    /** Least sum of all that is missed; a linear program, in which units of designs may be parts. */
    static ArcModel forgiving(Core core, List<Form> forms) {
        return new ArcModelWriter(core, forms, null, Leeway.EVERYTHING).write();
    }

    /** Units of each design, to the nearest whole number. */
    int[] units(double[] primal, int designCount) {
        int[] units = new int[designCount];
        for (int g = 0; g < designCount; g++) {
            units[g] = (int) Math.round(primal[columns.firstDesign + g]);
        }
        return units;
    }

    /** Units of each commodity not carried. */
    double[] unmet(Core core, double[] primal) {
        double[] unmet = new double[columns.unmet.length];
        for (int k = 0; k < unmet.length; k++) {
            double quantity = core.commodities().quantity()[k];
            if (columns.unmet[k] >= 0) {
                unmet[k] = Math.clamp(primal[columns.unmet[k]], 0, quantity);
            } else if (isAtHome(core, k) && core.commodities().unmetCost()[k] < 0) {
                unmet[k] = quantity;
            }
        }
        return unmet;
    }

    /** The Core's duals from those of the rows. */
    Duals duals(Core core, List<Form> forms, double[] rowDuals) {
        var duals = Duals.zero(core);
        for (int f = 0; f < forms.size(); f++) {
            var group = forms.get(f).group();
            for (int k : group.commodity()) {
                int row = rows.arrival[f][
                        group.destinationIndex(core.commodities().destination()[k])];
                duals.commodity()[k] =
                        Math.min(rowDuals[row], core.commodities().unmetCost()[k]);
            }
        }
        for (int k = 0; k < columns.unmet.length; k++) {
            if (isAtHome(core, k)) {
                duals.commodity()[k] = Math.min(0, core.commodities().unmetCost()[k]);
            }
        }
        for (int r = 0; r < rows.resource.length; r++) {
            duals.resource()[r] = rows.resource[r] < 0 ? 0 : rowDuals[rows.resource[r]];
        }
        return duals;
    }

    /** Whether a commodity begins where it ends: its way is empty. */
    static boolean isAtHome(Core core, int k) {
        return core.commodities().origin()[k] == core.commodities().destination()[k];
    }

    /**
     * The lower bound that row prices prove, whatever they are: each row's price times its bound, plus the least each
     * column can add at its reduced cost.
     */
    double lagrangianBound(double[] rowDuals) {
        var variables = linear.columns();
        var limits = linear.rows();
        double[] reduced = Arrays.copyOf(variables.cost(), variables.count());
        double bound = linear.offset();
        for (int i = 0; i < limits.count(); i++) {
            double limit = rowDuals[i] > 0 ? limits.lower()[i] : limits.upper()[i];
            if (rowDuals[i] == 0 || Double.isInfinite(limit)) {
                continue;
            }
            bound += rowDuals[i] * limit;
            for (int e = limits.first()[i]; e < limits.first()[i + 1]; e++) {
                reduced[limits.column()[e]] -= rowDuals[i] * limits.value()[e];
            }
        }
        for (int j = 0; j < reduced.length; j++) {
            double at = reduced[j] < 0
                    ? Math.min(variables.upper()[j], most[j])
                    : variables.lower()[j];
            bound += reduced[j] == 0 ? 0 : reduced[j] * at;
        }
        return Double.isNaN(bound) ? NEGATIVE_INFINITY : bound;
    }

    /** Whether going in circles could pay: there are floors to fill, or prices below zero. */
    static boolean circlesMayPay(Core core) {
        boolean floors = Arrays.stream(core.resources().lower()).anyMatch(lower -> lower > 0)
                || Arrays.stream(core.designs().addsLower()).anyMatch(adds -> adds > 0);
        return floors
                || Arrays.stream(core.cost()).flatMapToDouble(Arrays::stream).anyMatch(cost -> cost < 0);
    }
}
