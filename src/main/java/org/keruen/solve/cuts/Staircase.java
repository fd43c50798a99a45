package org.keruen.solve.cuts;

/**
 * What it takes to cover a demand {@code d} where each unit counts {@code step}, and what the units lack as much as it
 * is: with {@code S_m} the most that m units cover,
 *
 * <pre>
 * H(d) = min_m  m step + max(0, d − S_m)
 * </pre>
 *
 * At {@code D = S_{l−1} + step}, where the l-th unit has just been needed and those before have {@code step} or more,
 * steps are the closer the further one goes: down from D the height falls by a subadditive function of the way, up from
 * D it rises by a superadditive one. So other units may be lifted in one by one, those that cover by {@link #fall},
 * those that are missing by {@link #rise} (Gu, Nemhauser, Savelsbergh 2000, doi:10.1023/A:1009841107478), but only
 * either of both.
 *
 * @param covered {@code S_0 = 0, S_1, …}, rising ever less
 */
record Staircase(double[] covered, double step, double need) {

    private double height(double demand) {
        double least = Double.POSITIVE_INFINITY;
        for (int m = 0; m < covered.length; m++) {
            least = Math.min(least, m * step + Math.max(0, demand - covered[m]));
        }
        return least;
    }

    /** What the need takes. */
    double top() {
        return height(need);
    }

    /** How much less it takes without what a unit covers. */
    double fall(double size) {
        return height(need) - height(need - size);
    }

    /** How much more it takes with what a missing unit would have covered. */
    double rise(double size) {
        return height(need + size) - height(need);
    }
}
