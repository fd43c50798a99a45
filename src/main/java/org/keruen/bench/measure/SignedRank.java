package org.keruen.bench.measure;

import java.util.Arrays;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's signed-rank test of paired differences, two-sided: is their distribution symmetric about 0? (Wilcoxon,
 * Individual comparisons by ranking methods, 1945, 10.2307/3001968). Pairs without a difference are left out; the
 * p-value is exact where there are no ties.
 */
public final class SignedRank {
    private SignedRank() {}

    /** The p-value; 1 if no pair differs. */
    public static double pValue(double[] differences) {
        double[] nonzero = Arrays.stream(differences).filter(d -> d != 0).toArray();
        return nonzero.length == 0
                ? 1
                : Math.min(
                        1, WilcoxonSignedRankTest.withDefaults().test(nonzero).getPValue());
    }
}
