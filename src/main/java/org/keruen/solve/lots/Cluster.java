package org.keruen.solve.lots;

/** Designs that hang together: their units follow from several counters at once. */
sealed interface Cluster permits DesignCluster, TierCluster {
    /** The counters that it hangs on. */
    int[] counters();

    /** Sets the units of its designs as the counters want them. */
    void settle(long[] value, int[] units);

    /** What the units cost, in the ledger's money. */
    long cost(long[] value, int[] units);

    /** Price of the rows and side constraints that the units leave broken. */
    long excess(long[] value, int[] units);
}
