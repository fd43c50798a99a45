package org.keruen.solve.hybrid;

import java.util.ArrayDeque;
import java.util.Deque;
import org.keruen.core.Designs;

/**
 * What reduced costs at the root say of every part of the tree: more units of a design than its reduced cost leaves
 * room for below the cutoff cost too much. Prices of several rounds of cuts each say something of their own, and more
 * whenever a better plan is found.
 */
final class RootPrices {
    private static final int MOST = 8;
    private static final double WHOLE = 1e-6;
    private static final double NOTHING = 1e-9;

    private final Designs designs;
    private final Deque<Prices> known = new ArrayDeque<>();
    private final int[] least;
    private final int[] most;
    private double appliedCutoff = Double.POSITIVE_INFINITY;
    private boolean closer;

    /** A bound of the root and the reduced costs that go with it. */
    private record Prices(double bound, double[] reduced) {}

    RootPrices(Designs designs) {
        this.designs = designs;
        this.least = designs.least().clone();
        this.most = designs.most().clone();
    }

    /** Takes note of a bound that holds within the designs' own bounds, and of its reduced costs. */
    void learn(double bound, double[] reduced) {
        known.addFirst(new Prices(bound, reduced));
        if (known.size() > MOST) {
            known.removeLast();
        }
        appliedCutoff = Double.POSITIVE_INFINITY;
    }

    /** Brings bounds of units closer as far as the cutoff allows; false if nothing remains below it. */
    boolean tighten(int[] nodeLeast, int[] nodeMost, double cutoff) {
        if (cutoff < appliedCutoff) {
            appliedCutoff = cutoff;
            known.forEach(prices -> apply(prices, cutoff));
        }
        boolean remains = true;
        for (int g = 0; g < nodeLeast.length; g++) {
            nodeLeast[g] = Math.max(nodeLeast[g], least[g]);
            nodeMost[g] = Math.min(nodeMost[g], most[g]);
            remains &= nodeLeast[g] <= nodeMost[g];
        }
        return remains;
    }

    private void apply(Prices prices, double cutoff) {
        double room = Math.max(0, cutoff - prices.bound);
        for (int g = 0; g < least.length; g++) {
            double reduced = prices.reduced[g];
            double steps = Math.floor(room / Math.max(Math.abs(reduced), NOTHING) + WHOLE);
            if (reduced > NOTHING && designs.least()[g] + steps < most[g]) {
                most[g] = designs.least()[g] + (int) steps;
                closer = true;
            } else if (reduced < -NOTHING && designs.most()[g] - steps > least[g]) {
                least[g] = designs.most()[g] - (int) steps;
                closer = true;
            }
        }
    }

    /** Whether anything has been left out, which costs the cutoff at least. */
    boolean areCloser() {
        return closer;
    }
}
