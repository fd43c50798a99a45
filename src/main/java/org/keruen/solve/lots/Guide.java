package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.End;

/**
 * What column generation says before lots are moved: flows of the relaxation, and others after slope scaling (Kim,
 * Pardalos 1999, doi:10.1016/S0167-6377(99)00039-7; here on designs instead of arcs) whose designs are nearly whole.
 */
final class Guide {
    private static final int MOST_STEPS = 20;
    private static final int PATIENCE = 5;
    private static final int ROUNDS = 2;
    private static final double NOTHING = 1e-6;

    private final Core core;
    private final Relaxation relaxation;
    private @Nullable Plan relaxed;
    private @Nullable Plan scaled;
    private double leastScaled = Double.POSITIVE_INFINITY;
    private double[] resourcePrice;
    private double bound = Double.NEGATIVE_INFINITY;

    Guide(Core core, Relaxation relaxation) {
        this.core = core;
        this.relaxation = relaxation;
        this.resourcePrice = new double[core.resources().count()];
    }

    /** Solves the relaxation, and scales if there are designs to choose. */
    End look() {
        var end = relaxation.solve(true, Double.POSITIVE_INFINITY);
        if (end == End.SOLVED) {
            bound = relaxation.lowerBound();
            relaxed = relaxation.plan(whole(relaxation.units()));
            resourcePrice = relaxation.duals().resource();
            if (!Arrays.equals(core.designs().least(), core.designs().most())) {
                scale();
            }
        }
        return end;
    }

    private void scale() {
        double[] slope = core.designs().cost().clone();
        int idle = 0;
        for (int step = 0; step < MOST_STEPS && idle < PATIENCE; step++) {
            double before = leastScaled;
            steepen(slope, relaxation.units());
            relaxation.costOfDesigns(slope);
            if (!relaxation.solveRoughly(ROUNDS)) {
                break;
            }
            keep(slope, relaxation.units());
            idle = leastScaled < before ? 0 : idle + 1;
        }
        relaxation.costOfDesigns(core.designs().cost());
    }

    private void steepen(double[] slope, double[] units) {
        for (int g = 0; g < units.length; g++) {
            if (units[g] > NOTHING) {
                slope[g] = core.designs().cost()[g] * Math.ceil(units[g] - NOTHING) / units[g];
            }
        }
    }

    private void keep(double[] slope, double[] units) {
        int[] whole = whole(units);
        double cost = relaxation.objective();
        for (int g = 0; g < whole.length; g++) {
            cost += core.designs().cost()[g] * whole[g] - slope[g] * units[g];
        }
        if (cost < leastScaled) {
            leastScaled = cost;
            scaled = relaxation.plan(whole);
        }
    }

    private static int[] whole(double[] units) {
        return Arrays.stream(units).mapToInt(u -> (int) Math.ceil(u - NOTHING)).toArray();
    }

    /** Flows with the units they take, rounded up: scaled first. Units may break side constraints. */
    List<Plan> plans() {
        var plans = new ArrayList<Plan>();
        if (scaled != null) {
            plans.add(scaled);
        }
        if (relaxed != null) {
            plans.add(relaxed);
        }
        return plans;
    }

    /** Proven: nothing costs less; −∞ if the relaxation was not solved. */
    double bound() {
        return bound;
    }

    /** What a unit of each resource is worth in the relaxation. */
    double[] resourcePrice() {
        return resourcePrice;
    }
}
