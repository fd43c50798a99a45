package org.keruen.solve.lots;

import org.keruen.core.Core;

/**
 * How each commodity is cut into lots: whole ones of one size, and a smaller last one for what remains. A lot is never
 * larger than the Core says.
 *
 * @param whole size of a whole lot, in the commodity's unit
 * @param wholeCount how many there are
 * @param last size of the last lot; 0 if nothing remains
 */
record LotSizes(double[] whole, long[] wholeCount, double[] last) {
    /** Part of a lot that is too small to be one of its own. */
    static final double NOTHING = 1e-9;

    /**
     * Lots of the sizes that the Core says, or else that the settings say.
     *
     * @param unsaid size where the Core says none, in the commodity's unit; 0: as many lots as may be
     * @param scale factor of all sizes that are said
     * @param most lots of a commodity whose size the Core does not say; they are larger where there would be more
     */
    static LotSizes of(Core core, double unsaid, double scale, int most) {
        double[] quantity = core.commodities().quantity();
        double[] whole = new double[quantity.length];
        long[] count = new long[quantity.length];
        double[] last = new double[quantity.length];
        for (int k = 0; k < quantity.length; k++) {
            double lot = core.commodities().lot()[k];
            double said = lot > 0 ? scale * lot : Math.max(scale * unsaid, quantity[k] / most);
            whole[k] = Math.min(quantity[k], said);
            count[k] = (long) Math.floor(quantity[k] / whole[k] + NOTHING);
            double rest = quantity[k] - count[k] * whole[k];
            last[k] = rest > NOTHING * whole[k] ? rest : 0;
        }
        return new LotSizes(whole, count, last);
    }

    /** Whether something remains of a commodity beside its whole lots. */
    boolean hasLast(int k) {
        return last[k] > 0;
    }

    /** Size of a lot. */
    double size(int k, boolean isLast) {
        return isLast ? last[k] : whole[k];
    }

    /** Lots of all commodities. */
    long count() {
        long sum = 0;
        for (int k = 0; k < whole.length; k++) {
            sum += wholeCount[k] + (hasLast(k) ? 1 : 0);
        }
        return sum;
    }
}
