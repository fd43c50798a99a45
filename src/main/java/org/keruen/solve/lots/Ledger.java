package org.keruen.solve.lots;

/**
 * What all lots' paths together cost in a Core, in whole numbers: sums of what every lot adds to counters, and
 * functions of the counters for what capacities, fixed charges, tiers and other designs make of them. Whole numbers add
 * up to the same in any order, so that no error gathers over millions of moves.
 *
 * @param counters what is counted
 * @param scale counts of each counter for one of its unit, a power of two
 * @param moneyScale whole numbers for one unit of the Core's money, a power of two; the only place that says so
 * @param bounds, charges, tiers functions of one counter
 * @param clusters functions of several
 * @param idleUnits units of the designs when nothing moves
 */
record Ledger(
        Counters counters,
        double[] scale,
        double moneyScale,
        Bounds bounds,
        FixedCharges charges,
        TierPrices tiers,
        Clusters clusters,
        int[] idleUnits) {

    /** The clusters by counter: those of counter {@code c} are {@code of[first[c]] … of[first[c + 1] - 1]}. */
    record Clusters(Cluster[] all, int[] first, int[] of) {}

    /**
     * Says at a place what a counter's value costs by itself, its clusters not counted, and at the next place the price
     * of what it breaks by itself.
     */
    void price(int c, long value, long[] into, int at) {
        into[at] = charges.cost(c, value);
        into[at + 1] = bounds.excess(c, value);
        tiers.add(c, value, into, at);
    }

    /** An amount of money as a whole number. */
    long money(double amount) {
        return Math.round(amount * moneyScale);
    }
}
