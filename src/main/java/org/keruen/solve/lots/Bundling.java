package org.keruen.solve.lots;

import java.util.Arrays;

/**
 * How many lots move together. The lots of a commodity on one way are bundled as 1, 2, 4, … up to a largest bundle,
 * then in bundles of that; any number of them can be told apart so, and few things need to be moved where there are
 * many lots. No lot is bound to its bundle: bundles are made anew whenever a search begins again.
 *
 * @param most largest bundles of a commodity, about
 */
public record Bundling(int most) {
    private static final int MOST_SMALL = 64;

    public Bundling {
        if (most < 1) {
            throw new IllegalArgumentException("bundles %d, must be at least 1".formatted(most));
        }
    }

    /** Lots in a largest bundle of a commodity that has so many. */
    long largest(long lots) {
        return Math.max(1, Math.ceilDiv(lots, most));
    }

    /**
     * Lots in each bundle.
     *
     * @param lots that are bundled
     * @param largest lots in a bundle
     */
    static long[] of(long lots, long largest) {
        long[] bundles = new long[Math.toIntExact(lots / largest) + MOST_SMALL];
        int count = 0;
        long size = 1;
        for (long left = lots; left > 0; left -= bundles[count++]) {
            bundles[count] = Math.min(left, size);
            size = Math.min(2 * size, largest);
        }
        return Arrays.copyOf(bundles, count);
    }

    /** Bundles of all commodities, were each commodity on one way. */
    int count(LotSizes sizes) {
        int sum = 0;
        for (int k = 0; k < sizes.whole().length; k++) {
            long lots = sizes.wholeCount()[k];
            sum += of(lots, largest(lots)).length + (sizes.hasLast(k) ? 1 : 0);
        }
        return sum;
    }
}
