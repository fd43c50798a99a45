package org.keruen.solve.lots;

import org.jspecify.annotations.Nullable;

/** The best allotment that any of several searches has found; one that keeps all rules before any that does not. */
final class Best {
    private @Nullable Allotment allotment;
    private long cost;
    private long excess;

    /** Takes an allotment if it is the best so far; whether it is. */
    synchronized boolean take(Allotment offered, long theirCost, long theirExcess) {
        boolean better = allotment == null || theirExcess < excess || (theirExcess == excess && theirCost < cost);
        if (better) {
            allotment = offered;
            cost = theirCost;
            excess = theirExcess;
        }
        return better;
    }

    /** The best allotment. */
    synchronized Allotment allotment() {
        var known = allotment;
        if (known == null) {
            throw new IllegalStateException("nothing has been found yet");
        }
        return known;
    }
}
