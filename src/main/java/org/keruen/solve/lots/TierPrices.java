package org.keruen.solve.lots;

/**
 * Tiers whose price depends on one counter alone. The choices of counter {@code c} are {@code firstChoice[c] …
 * firstChoice[c + 1] - 1}, the tiers of choice {@code i} {@code firstTier[i] … firstTier[i + 1] - 1}; the cheapest tier
 * that holds the volume is chosen, the nearest if none does.
 *
 * @param from, to volume of a tier, in the counter's unit, a little wide
 * @param fixed cost of choosing it, in the ledger's money
 * @param slope what a unit of the counter costs more than in the first tier
 * @param price of a unit outside a choice's tiers
 */
record TierPrices(
        int[] firstChoice,
        int[] firstTier,
        int[] design,
        double[] from,
        double[] to,
        double[] fixed,
        double[] slope,
        double[] price) {

    /**
     * Adds what a counter's value costs beyond what its paths cost in the first tier, and at the next place the price
     * of what lies outside all tiers.
     */
    void add(int c, long value, long[] into, int at) {
        for (int i = firstChoice[c]; value > 0 && i < firstChoice[c + 1]; i++) {
            int tier = tier(i, value);
            into[at] += Math.round(fixed[tier] + slope[tier] * (double) value);
            double outside = outside(tier, value);
            into[at + 1] += outside > 0 ? Bounds.priced(outside, price[i]) : 0;
        }
    }

    /** The tier of a choice for this value, above 0. */
    int tier(int choice, long value) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int tier = firstTier[choice]; tier < firstTier[choice + 1]; tier++) {
            if (from[tier] <= value && value <= to[tier]) {
                double cost = fixed[tier] + slope[tier] * value;
                if (cost < least) {
                    best = tier;
                    least = cost;
                }
            }
        }
        return best < 0 ? nearest(choice, value) : best;
    }

    private int nearest(int choice, long value) {
        int best = firstTier[choice];
        for (int tier = best + 1; tier < firstTier[choice + 1]; tier++) {
            best = outside(tier, value) < outside(best, value) ? tier : best;
        }
        return best;
    }

    private double outside(int tier, long value) {
        return Math.max(0, Math.max(from[tier] - (double) value, (double) value - to[tier]));
    }

    void units(int c, long value, int[] units) {
        for (int i = firstChoice[c]; i < firstChoice[c + 1]; i++) {
            int chosen = value > 0 ? tier(i, value) : -1;
            for (int tier = firstTier[i]; tier < firstTier[i + 1]; tier++) {
                units[design[tier]] = tier == chosen ? 1 : 0;
            }
        }
    }
}
