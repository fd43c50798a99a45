package org.keruen.solve.lots;

/**
 * A choice of tiers in which classes and places get different rebates, so that each tier's is counted by itself.
 *
 * @param volume counter of what is carried
 * @param rebate counter of what each tier costs more than the first; −1 for the first
 * @param rebateMoney money of a unit of each such counter
 * @param from, to volume of a tier in its counter's unit, a little wide
 * @param price of a unit of volume outside all tiers
 */
record TierCluster(
        int[] design,
        int volume,
        int[] rebate,
        double[] rebateMoney,
        double[] fixed,
        double[] from,
        double[] to,
        double price)
        implements Cluster {

    @Override
    public int[] counters() {
        int[] counters = rebate.clone();
        counters[0] = volume;
        return counters;
    }

    @Override
    public void settle(long[] value, int[] units) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double leastOutside = Double.POSITIVE_INFINITY;
        for (int tier = 0; tier < design.length; tier++) {
            units[design[tier]] = 0;
            double outside = outside(tier, value[volume]);
            double cost = costOf(tier, value);
            if (outside < leastOutside || (outside == leastOutside && cost < least)) {
                best = tier;
                least = cost;
                leastOutside = outside;
            }
        }
        units[design[best]] = value[volume] > 0 ? 1 : 0;
    }

    private double outside(int tier, long value) {
        return Math.max(0, Math.max(from[tier] - (double) value, (double) value - to[tier]));
    }

    private double costOf(int tier, long[] value) {
        return fixed[tier] + (tier == 0 ? 0 : rebateMoney[tier] * value[rebate[tier]]);
    }

    @Override
    public long cost(long[] value, int[] units) {
        for (int tier = 0; tier < design.length; tier++) {
            if (units[design[tier]] > 0) {
                return Math.round(costOf(tier, value));
            }
        }
        return 0;
    }

    @Override
    public long excess(long[] value, int[] units) {
        for (int tier = 0; tier < design.length; tier++) {
            if (units[design[tier]] > 0) {
                double outside = outside(tier, value[volume]);
                return outside > 0 ? Bounds.priced(outside, price) : 0;
            }
        }
        return 0;
    }
}
