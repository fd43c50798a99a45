package org.keruen.solve.lots;

/**
 * Which ways the lots of each commodity take, told by their numbers: whole lots of a commodity are all alike.
 *
 * @param whole of each commodity, the number of whole lots on each of its ways
 * @param last of each commodity, the way of its last lot; {@link #NONE} if it has none
 */
record Allotment(long[][] whole, int[] last) {
    static final int NONE = -1;

    /** No lots on any way. */
    static Allotment nothing(Board board) {
        long[][] whole = new long[board.ways().length][];
        int[] last = new int[whole.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = new long[board.ways()[k].length];
            last[k] = NONE;
        }
        return new Allotment(whole, last);
    }

    /** What a commodity has on a way, in its unit. */
    double quantity(LotSizes sizes, int k, int way) {
        double ofLast = last[k] == way ? sizes.last()[k] : 0;
        return whole[k][way] * sizes.whole()[k] + ofLast;
    }
}
