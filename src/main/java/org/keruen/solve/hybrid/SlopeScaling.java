package org.keruen.solve.hybrid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.path.Relaxation;

/**
 * First designs in a second: the relaxation again and again, each design's unit priced so that its fraction would cost
 * what whole units cost (slope scaling: Kim, Pardalos 1999, doi:10.1016/S0167-6377(99)00039-7; here on designs instead
 * of arcs, with the linking rows found so far).
 */
final class SlopeScaling {
    private static final int MOST_STEPS = 30;
    private static final int PATIENCE = 6;
    private static final int ROUNDS = 3;
    private static final double NOTHING = 1e-6;

    private final Core core;
    private final Relaxation relaxation;
    private final double[] slope;
    private double best = Double.POSITIVE_INFINITY;
    private int @Nullable [] bestUnits;

    SlopeScaling(Core core, Relaxation relaxation) {
        this.core = core;
        this.relaxation = relaxation;
        this.slope = core.designs().cost().clone();
    }

    /** The units of the best design met, from the relaxation's last optimum on; null if none leaves nothing missing. */
    int @Nullable [] units() {
        int idle = 0;
        for (int step = 0; step < MOST_STEPS && idle < PATIENCE; step++) {
            double before = best;
            steepen(relaxation.units());
            relaxation.costOfDesigns(slope);
            if (!relaxation.solveRoughly(ROUNDS)) {
                break;
            }
            keep(relaxation.units());
            idle = best < before ? 0 : idle + 1;
        }
        relaxation.costOfDesigns(core.designs().cost());
        return bestUnits;
    }

    private void steepen(double[] units) {
        for (int g = 0; g < units.length; g++) {
            if (units[g] > NOTHING) {
                slope[g] = core.designs().cost()[g] * Math.ceil(units[g] - NOTHING) / units[g];
            }
        }
    }

    private void keep(double[] units) {
        int[] whole =
                Arrays.stream(units).mapToInt(u -> (int) Math.ceil(u - NOTHING)).toArray();
        double cost = relaxation.objective();
        for (int g = 0; g < whole.length; g++) {
            cost += core.designs().cost()[g] * whole[g] - slope[g] * units[g];
        }
        if (cost < best) {
            best = cost;
            bestUnits = whole;
        }
    }
}
