package org.keruen.solve.lots;

import org.keruen.core.Plan;

/** Tells whether a plan is of whole lots: on every path, and behind, whole ones, but for one last of each commodity. */
final class WholeLots {
    /** Part of a lot by which an amount may differ from whole ones. */
    private static final double SAME = 1e-6;

    private WholeLots() {}

    /** Whether every commodity's lots are whole in the plan. */
    static boolean hold(LotSizes sizes, Plan plan) {
        boolean[] isLastSeen = new boolean[sizes.whole().length];
        for (int k = 0; k < isLastSeen.length; k++) {
            if (!holds(sizes, k, plan.unmet()[k], isLastSeen)) {
                return false;
            }
        }
        for (int p = 0; p < plan.pathCount(); p++) {
            if (!holds(sizes, plan.commodity()[p], plan.flow()[p], isLastSeen)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(LotSizes sizes, int k, double quantity, boolean[] isLastSeen) {
        double whole = sizes.whole()[k];
        if (isMultiple(quantity, whole)) {
            return true;
        }
        boolean isOnlyLast = !isLastSeen[k] && sizes.hasLast(k) && isMultiple(quantity - sizes.last()[k], whole);
        isLastSeen[k] = true;
        return isOnlyLast;
    }

    private static boolean isMultiple(double quantity, double whole) {
        return Math.abs(quantity - Math.rint(quantity / whole) * whole) <= SAME * whole;
    }
}
