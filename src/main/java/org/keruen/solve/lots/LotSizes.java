package org.keruen.solve.lots;

import org.keruen.core.Core;

/**
 * How each commodity is cut into lots: whole ones of one size, and a smaller last one for what remains.
 *
 * @param whole size of a whole lot, in the commodity's unit
 * @param wholeCount how many there are
 * @param last size of the last lot; 0 if nothing remains
 */
record LotSizes(double[] whole, int[] wholeCount, double[] last) {
    /** Part of a lot that is too small to be one of its own. */
    private static final double NOTHING = 1e-9;

    /**
     * Lots of the sizes that the Core says, or else that the settings say; larger where there would be too many.
     *
     * @param unsaid size where the Core says none, in the commodity's unit; 0: as many lots as may be
     * @param scale factor of all sizes that are said
     * @param most lots of a commodity
     */
    static LotSizes of(Core core, double unsaid, double scale, int most) {
        double[] quantity = core.commodities().quantity();
        double[] whole = new double[quantity.length];
        int[] count = new int[quantity.length];
        double[] last = new double[quantity.length];
        for (int k = 0; k < quantity.length; k++) {
            double lot = core.commodities().lot()[k];
            double said = scale * (lot > 0 ? lot : unsaid);
            whole[k] = Math.min(quantity[k], Math.max(said, quantity[k] / most));
            count[k] = (int) Math.floor(quantity[k] / whole[k] + NOTHING);
            double rest = quantity[k] - count[k] * whole[k];
            last[k] = rest > NOTHING * quantity[k] ? rest : 0;
        }
        return new LotSizes(whole, count, last);
    }

    /** Lots of a commodity. */
    int count(int k) {
        return wholeCount[k] + (last[k] > 0 ? 1 : 0);
    }

    /** Size of a lot. */
    double size(int k, boolean isLast) {
        return isLast ? last[k] : whole[k];
    }
}
