package org.keruen.solve.path;

/** Takes note of the Lagrangian bounds of rounds of pricing. */
interface Bounds {
    /**
     * Takes note of a round's bound.
     *
     * @param worthOfBounds what the resources' bounds are worth at the prices
     * @param prices of the resources
     * @return the best bound known now
     */
    double raise(Pricing.Round priced, double worthOfBounds, double[] prices);
}
