package org.keruen.bench.measure;

import java.util.Arrays;
import java.util.List;

/**
 * A rising step function from a measure to the share of cases that are at or below it.
 *
 * @param x where it steps, rising
 * @param share from each x on
 */
public record Curve(List<Double> x, List<Double> share) {
    public Curve {
        x = List.copyOf(x);
        share = List.copyOf(share);
    }

    /** The empirical distribution of values, of which infinite ones never come. */
    static Curve ofShares(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        var x = new java.util.ArrayList<Double>();
        var share = new java.util.ArrayList<Double>();
        for (int i = 0; i < sorted.length; i++) {
            boolean isLastOfItsValue = i + 1 == sorted.length || sorted[i + 1] > sorted[i];
            if (isLastOfItsValue) {
                x.add(sorted[i]);
                share.add((i + 1.0) / values.length);
            }
        }
        return new Curve(x, share);
    }

    /** The share at a value. */
    public double at(double value) {
        double found = 0;
        for (int i = 0; i < x.size() && x.get(i) <= value; i++) {
            found = share.get(i);
        }
        return found;
    }
}
