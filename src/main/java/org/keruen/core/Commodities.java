package org.keruen.core;

/**
 * What must or may be carried.
 *
 * @param origin, destination nodes
 * @param quantity amount, &gt; 0
 * @param costClass which row of the costs holds
 * @param unmetCost price of not carrying a unit; +∞: it must be carried
 * @param maxWeight greatest sum of arc weights along a path; +∞: no limit
 * @param lot amount that is booked at once (a train, a ship's parcel), for those who book whole lots; 0: not said
 * @param period of the year, from 0, in which it comes; 0 for all where there is one only or none is said
 */
public record Commodities(
        int[] origin,
        int[] destination,
        double[] quantity,
        int[] costClass,
        double[] unmetCost,
        double[] maxWeight,
        double[] lot,
        int[] period) {

    /** Commodities of which neither lot nor period is said. */
    public Commodities(
            int[] origin,
            int[] destination,
            double[] quantity,
            int[] costClass,
            double[] unmetCost,
            double[] maxWeight) {
        this(origin, destination, quantity, costClass, unmetCost, maxWeight, new double[quantity.length]);
    }

    /** Commodities of which no period is said. */
    public Commodities(
            int[] origin,
            int[] destination,
            double[] quantity,
            int[] costClass,
            double[] unmetCost,
            double[] maxWeight,
            double[] lot) {
        this(origin, destination, quantity, costClass, unmetCost, maxWeight, lot, new int[quantity.length]);
    }

    public int count() {
        return origin.length;
    }

    /** The same commodities at other prices of not carrying a unit. */
    public Commodities withUnmetCost(double[] newUnmetCost) {
        return new Commodities(origin, destination, quantity, costClass, newUnmetCost, maxWeight, lot, period);
    }
}
