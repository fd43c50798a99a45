package org.keruen.solve.path;

/** Sums at sparse places, told in rising order: a bit for each place says whether it was added to. */
final class SparseSum {
    private final double[] sum;
    private final long[] touched;

    SparseSum(int size) {
        sum = new double[size];
        touched = new long[(size + 63) / 64];
    }

    void add(int place, double amount) {
        touched[place >> 6] |= 1L << place;
        sum[place] += amount;
    }

    /** How many places were added to. */
    int count() {
        int count = 0;
        for (long word : touched) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Tells places and sums that are not 0, in rising order, and forgets all; how many there are. */
    int drain(int[] place, double[] value) {
        int count = 0;
        for (int i = 0; i < touched.length; i++) {
            for (long word = touched[i]; word != 0; word &= word - 1) {
                int at = (i << 6) + Long.numberOfTrailingZeros(word);
                place[count] = at;
                value[count] = sum[at];
                count += sum[at] == 0 ? 0 : 1;
                sum[at] = 0;
            }
            touched[i] = 0;
        }
        return count;
    }
}
