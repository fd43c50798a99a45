package org.keruen.solve.path;

import java.util.Arrays;
import org.keruen.core.Core;

/** Cores whose designs are fixed. */
public final class FixedDesigns {
    private static final double TOLERANCE = 1e-9;

    private FixedDesigns() {}

    /** The Core with the arcs closed whose designs have no unit, and the units paid. */
    static Core opened(Core core, int[] units) {
        double[][] cost = Arrays.stream(core.cost()).map(double[]::clone).toArray(double[][]::new);
        var designs = core.designs();
        double paid = core.constantCost();
        for (int g = 0; g < units.length; g++) {
            paid += units[g] * designs.cost()[g];
            if (units[g] < 1) {
                for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                    for (double[] ofClass : cost) {
                        ofClass[designs.arc()[i]] = Double.POSITIVE_INFINITY;
                    }
                }
            }
        }
        return new Core(core.network(), core.commodities(), cost, core.resources(), designs, paid);
    }

    /** Whether the units keep the side constraints. */
    public static boolean areAllowed(Core core, int[] units) {
        var designs = core.designs();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            double sum = 0;
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                sum += designs.termFactor()[t] * units[designs.termDesign()[t]];
            }
            if (sum > designs.limit()[i] + TOLERANCE * Math.max(1, Math.abs(designs.limit()[i]))) {
                return false;
            }
        }
        return true;
    }
}
