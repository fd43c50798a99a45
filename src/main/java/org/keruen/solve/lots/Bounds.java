package org.keruen.solve.lots;

/**
 * Bounds that no design changes. Those of counter {@code c} are {@code first[c] … first[c + 1] - 1}.
 *
 * @param lower, upper in the counter's unit, a little wide
 * @param price of a unit outside, in the ledger's money
 */
record Bounds(int[] first, double[] lower, double[] upper, double[] price) {
    /** Relative: how far over a bound is still within it. */
    static final double TOLERANCE = 1e-9;

    /** A bound moved outwards by the tolerance. */
    static double wide(double bound, double sign) {
        return bound + sign * TOLERANCE * Math.max(1, Math.abs(bound));
    }

    /** Price of what a counter's value lies outside its bounds. */
    long excess(int c, long value) {
        long sum = 0;
        for (int i = first[c]; i < first[c + 1]; i++) {
            if (value > upper[i]) {
                sum += priced(value - upper[i], price[i]);
            } else if (value < lower[i]) {
                sum += priced(lower[i] - value, price[i]);
            }
        }
        return sum;
    }

    /** At least 1: what is outside is never free. */
    static long priced(double amount, double price) {
        return Math.max(1, Math.round(amount * price));
    }
}
