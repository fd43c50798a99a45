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
 * @param firstColumn first flow column of each form
 * @param arrivalRow the row that counts each form's flow at each destination
 * @param unmetColumn of each commodity; −1 if it must be carried or begins where it ends
 * @param resourceRow the row of each resource; −1 without
 * @param shortfallColumn what each floor lacks, in the elastic model; −1 without
 * @param designColumn first design's column; −1 if units are given
 */
record ArcModel(
        LinearModel linear,
        double[] most,
        int[] firstColumn,
        int[][] arrivalRow,
        int[] unmetColumn,
        int[] resourceRow,
        int[] shortfallColumn,
        int designColumn) {

    /** With integer design columns. */
    static ArcModel withDesigns(Core core, List<Form> forms) {
        return new ArcModelWriter(core, forms, null, false).write();
    }

    /** With the designs' units given: a linear program whose duals mean something. */
    static ArcModel withUnits(Core core, List<Form> forms, int[] units) {
        return new ArcModelWriter(core, forms, units, false).write();
    }

    /** Least units left that must be carried, plus what floors lack; nothing else costs. */
    static ArcModel elastic(Core core, List<Form> forms, int @Nullable [] units) {
        return new ArcModelWriter(core, forms, units, true).write();
    }

    /** Units of each design, to the nearest whole number. */
    int[] units(double[] primal, int designCount) {
        int[] units = new int[designCount];
        for (int g = 0; g < designCount; g++) {
            units[g] = (int) Math.round(primal[designColumn + g]);
        }
        return units;
    }

    /** Units of each commodity not carried. */
    double[] unmet(Core core, double[] primal) {
        double[] unmet = new double[unmetColumn.length];
        for (int k = 0; k < unmet.length; k++) {
            double quantity = core.commodities().quantity()[k];
            if (unmetColumn[k] >= 0) {
                unmet[k] = Math.clamp(primal[unmetColumn[k]], 0, quantity);
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
                int row =
                        arrivalRow[f][group.destinationIndex(core.commodities().destination()[k])];
                duals.commodity()[k] =
                        Math.min(rowDuals[row], core.commodities().unmetCost()[k]);
            }
        }
        for (int k = 0; k < unmetColumn.length; k++) {
            if (isAtHome(core, k)) {
                duals.commodity()[k] = Math.min(0, core.commodities().unmetCost()[k]);
            }
        }
        for (int r = 0; r < resourceRow.length; r++) {
            duals.resource()[r] = resourceRow[r] < 0 ? 0 : rowDuals[resourceRow[r]];
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
        var columns = linear.columns();
        var rows = linear.rows();
        double[] reduced = Arrays.copyOf(columns.cost(), columns.count());
        double bound = linear.offset();
        for (int i = 0; i < rows.count(); i++) {
            double limit = rowDuals[i] > 0 ? rows.lower()[i] : rows.upper()[i];
            if (rowDuals[i] == 0 || Double.isInfinite(limit)) {
                continue;
            }
            bound += rowDuals[i] * limit;
            for (int e = rows.first()[i]; e < rows.first()[i + 1]; e++) {
                reduced[rows.column()[e]] -= rowDuals[i] * rows.value()[e];
            }
        }
        for (int j = 0; j < reduced.length; j++) {
            double at = reduced[j] < 0 ? Math.min(columns.upper()[j], most[j]) : columns.lower()[j];
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
