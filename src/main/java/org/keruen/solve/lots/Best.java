package org.keruen.solve.lots;

import org.jspecify.annotations.Nullable;

/** The best bookings that any of several searches has found; bookings that keep all rules before those that do not. */
final class Best {
    private int @Nullable [] wayOfLot;
    private long cost;
    private long excess;

    /** Takes bookings if they are the best so far; whether they are. */
    synchronized boolean take(int[] offered, long theirCost, long theirExcess) {
        boolean better = wayOfLot == null || theirExcess < excess || (theirExcess == excess && theirCost < cost);
        if (better) {
            wayOfLot = offered;
            cost = theirCost;
            excess = theirExcess;
        }
        return better;
    }

    /** The best bookings. */
    synchronized int[] wayOfLot() {
        var known = wayOfLot;
        if (known == null) {
            throw new IllegalStateException("nothing has been found yet");
        }
        return known;
    }
}
