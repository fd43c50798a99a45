package org.keruen.core;

/**
 * Integer decisions {@code 0 ≤ least[g] ≤ y_g ≤ most[g]} at {@code cost[g]} a unit. Flow on the arcs a design owns
 * needs {@code y_g ≥ 1}; an arc owned by several needs each.
 *
 * @param least, most bounds of y
 * @param cost of a unit
 * @param firstArc, arc the owned arcs of design {@code g}: {@code arc[firstArc[g]] … arc[firstArc[g + 1] - 1]}
 * @param firstEffect, resource, addsLower, addsUpper what a unit adds to resources' bounds, likewise
 * @param firstTerm, termDesign, termFactor, limit side constraints {@code Σ termFactor·y ≤ limit[i]}, likewise
 */
public record Designs(
        int[] least,
        int[] most,
        double[] cost,
        int[] firstArc,
        int[] arc,
        int[] firstEffect,
        int[] resource,
        double[] addsLower,
        double[] addsUpper,
        int[] firstTerm,
        int[] termDesign,
        double[] termFactor,
        double[] limit) {

    public int count() {
        return most.length;
    }

    public int sideConstraintCount() {
        return limit.length;
    }

    /** The same designs at other costs of a unit. */
    public Designs withCost(double[] newCost) {
        return new Designs(
                least,
                most,
                newCost,
                firstArc,
                arc,
                firstEffect,
                resource,
                addsLower,
                addsUpper,
                firstTerm,
                termDesign,
                termFactor,
                limit);
    }
}
