package org.keruen.solve;

/**
 * Paths of a plan that is known before the solve: where a family that can begins.
 *
 * @param commodity, path each path's commodity and arcs
 */
public record Start(int[] commodity, int[][] path) {
    /** Nothing is known. */
    public static final Start NOTHING = new Start(new int[0], new int[0][]);

    public int count() {
        return commodity.length;
    }
}
