package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.function.Consumer;
import org.keruen.core.Core;
import org.keruen.solve.path.Relaxation;

/**
 * Whole units from a relaxation: what a unit adds to a capacity shrinks towards what is used of it, so that half-used
 * units cost as much as full ones (capacity scaling: Pochet, Van Vyve 2004, doi:10.1007/s10107-003-0445-1; on networks
 * Katayama, Chen, Kubo 2009, doi:10.1016/j.cam.2008.10.055).
 */
final class CapacityScaling {
    private static final int MOST_STEPS = 50;
    private static final int WARM_UP = 15;
    private static final int PATIENCE = 8;

    /** Steps after which the best design so far is told, should it be new. */
    private static final int STEPS_BETWEEN_TOLD = 12;

    private static final int ROUNDS = 2;
    private static final double NOTHING = 1e-6;
    private static final double LEAST_SHARE = 1e-3;

    private final Core core;
    private final Relaxation relaxation;
    private final double speed;
    private final double[] costOfUnit;
    private final double[] share;
    private final Consumer<int[]> listener;
    private double best = Double.POSITIVE_INFINITY;
    private double told = Double.POSITIVE_INFINITY;
    private int[] bestUnits = new int[0];

    /**
     * Scaling from the relaxation's last optimum on.
     *
     * @param speed how far capacities follow their use at a step, 0–1
     * @param costOfUnit what a unit of each design is taken to cost meanwhile
     * @param listener is told the units of the cheapest design met, now and then and at the end
     */
    CapacityScaling(Core core, Relaxation relaxation, double speed, double[] costOfUnit, Consumer<int[]> listener) {
        this.core = core;
        this.relaxation = relaxation;
        this.speed = speed;
        this.costOfUnit = costOfUnit;
        this.listener = listener;
        this.share = new double[core.designs().count()];
        Arrays.fill(share, 1);
    }

    /** Scales until nothing is divided or no cheaper design comes up. */
    void run() {
        relaxation.costOfDesigns(costOfUnit);
        int idle = 0;
        for (int step = 0; step < MOST_STEPS && idle < PATIENCE; step++) {
            shrink(relaxation.units());
            relaxation.scaleDesigns(share);
            if (!relaxation.solveRoughly(ROUNDS)) {
                break;
            }
            double before = best;
            boolean whole = keep(relaxation.units());
            idle = whole ? PATIENCE : best < before || step < WARM_UP ? 0 : idle + 1;
            if (step % STEPS_BETWEEN_TOLD == STEPS_BETWEEN_TOLD - 1) {
                tell();
            }
        }
        tell();
        Arrays.fill(share, 1);
        relaxation.scaleDesigns(share);
        relaxation.costOfDesigns(core.designs().cost());
        relaxation.solveRoughly(1);
    }

    private void tell() {
        if (best < told) {
            told = best;
            listener.accept(bestUnits);
        }
    }

    private void shrink(double[] units) {
        for (int g = 0; g < share.length; g++) {
            double used = Math.max(
                    Math.min(1, units[g]), units[g] * share[g] / Math.max(1, Math.ceil(units[g] * share[g] - NOTHING)));
            share[g] = Math.max(LEAST_SHARE, share[g] * (1 - speed + speed * used));
        }
    }

    /** Counts the whole units that carry the flows; whether there are no others. */
    private boolean keep(double[] units) {
        int[] whole = new int[units.length];
        double cost = relaxation.objective();
        int divided = 0;
        for (int g = 0; g < whole.length; g++) {
            whole[g] = units[g] > NOTHING ? Math.max(1, (int) Math.ceil(units[g] * share[g] - NOTHING)) : 0;
            cost += costOfUnit[g] * (whole[g] - units[g]);
            divided += Math.abs(units[g] - whole[g]) > 1e-3 ? 1 : 0;
        }
        if (cost < best) {
            best = cost;
            bestUnits = whole;
        }
        return divided == 0;
    }
}
