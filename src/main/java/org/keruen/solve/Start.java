package org.keruen.solve;

import org.jspecify.annotations.Nullable;
import org.keruen.core.Plan;

/**
 * What is known before the solve: where a family that can begins.
 *
 * @param commodity, path paths' commodities and arcs
 * @param plan a whole plan of the same Core; null if only paths are known
 */
public record Start(int[] commodity, int[][] path, @Nullable Plan plan) {
    /** Nothing is known. */
    public static final Start NOTHING = new Start(new int[0], new int[0][]);

    /** Paths without flows. */
    public Start(int[] commodity, int[][] path) {
        this(commodity, path, null);
    }

    /** A plan, flows and all. */
    public static Start of(Plan plan) {
        return new Start(plan.commodity(), plan.path(), plan);
    }

    public int count() {
        return commodity.length;
    }
}
