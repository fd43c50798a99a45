package org.keruen.core;

/**
 * What must or may be carried.
 *
 * @param origin, destination nodes
 * @param quantity amount, &gt; 0
 * @param costClass which row of the costs holds
 * @param unmetCost price of not carrying a unit; +∞: it must be carried
 * @param maxWeight greatest sum of arc weights along a path; +∞: no limit
 */
public record Commodities(
        int[] origin, int[] destination, double[] quantity, int[] costClass, double[] unmetCost, double[] maxWeight) {

    public int count() {
        return origin.length;
    }
}
