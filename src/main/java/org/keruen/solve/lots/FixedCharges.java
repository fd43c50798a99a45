package org.keruen.solve.lots;

/**
 * Designs that only cost something: one unit if anything is on their arcs. Those of counter {@code c} are
 * {@code first[c] … first[c + 1] - 1}.
 *
 * @param total of a counter, in the ledger's money
 */
record FixedCharges(int[] first, int[] design, long[] total) {
    long cost(int c, long value) {
        return value > 0 ? total[c] : 0;
    }

    void units(int c, long value, int[] units) {
        for (int i = first[c]; i < first[c + 1]; i++) {
            units[design[i]] = value > 0 ? 1 : 0;
        }
    }
}
