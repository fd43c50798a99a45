package org.keruen.solve.lots;

/**
 * Which counters moves look at.
 *
 * @param isBound whether a capacity or floor hangs on a counter
 * @param isDesign whether a charge, a tier or a design does
 */
record Contested(boolean[] isBound, boolean[] isDesign) {
    static Contested of(Ledger ledger) {
        int count = ledger.counters().count();
        boolean[] isBound = new boolean[count];
        boolean[] isDesign = new boolean[count];
        for (int c = 0; c < count; c++) {
            boolean charged = ledger.charges().first()[c] < ledger.charges().first()[c + 1];
            boolean tiered = ledger.tiers().firstChoice()[c] < ledger.tiers().firstChoice()[c + 1];
            boolean joined = ledger.clusters().first()[c] < ledger.clusters().first()[c + 1];
            isDesign[c] = charged || tiered || joined;
            isBound[c] = ledger.bounds().first()[c] < ledger.bounds().first()[c + 1] || joined;
        }
        return new Contested(isBound, isDesign);
    }
}
