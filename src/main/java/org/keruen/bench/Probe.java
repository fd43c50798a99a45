package org.keruen.bench;

/**
 * A fixed small computation whose time tells how disturbed a machine is: shift-register steps on a table that fits no
 * first cache. The least of some rounds is taken, the first of which let the virtual machine compile it.
 */
final class Probe {
    private static final int ROUNDS = 8;
    private static final int STEPS = 2_000_000;
    private static final int TABLE = 1 << 16;

    private Probe() {}

    static double millis() {
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long result = kernel();
            double millis = (System.nanoTime() - start) / 1e6;
            if (result == 0) {
                throw new IllegalStateException("a shift register came to 0");
            }
            least = Math.min(least, millis);
        }
        return least;
    }

    private static long kernel() {
        long[] table = new long[TABLE];
        long x = 88172645463325252L;
        for (int step = 0; step < STEPS; step++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            table[(int) x & (TABLE - 1)] += x;
        }
        return x | (table[0] & 1);
    }
}
