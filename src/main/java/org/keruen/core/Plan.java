package org.keruen.core;

/**
 * A solution of the Core.
 *
 * @param commodity, path, flow each path that carries something: whose, its arcs from origin to destination, how much
 * @param unmet units of each commodity not carried
 * @param units units of each design
 */
public record Plan(int[] commodity, int[][] path, double[] flow, double[] unmet, int[] units) {

    public int pathCount() {
        return flow.length;
    }
}
