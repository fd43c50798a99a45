package org.keruen.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Statistics against published values. */
class StatisticsTest {
    /** Hollander and Wolfe (1973), p. 29: depression before and after a therapy; V = 40, one-sided p = 0.01953. */
    @Test
    void theSignedRankTestAgreesWithHollanderAndWolfe() {
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        double[] differences = new double[before.length];
        Arrays.setAll(differences, i -> before[i] - after[i]);
        assertThat(SignedRank.pValue(differences)).isCloseTo(0.0390625, within(1e-9));
    }

    @Test
    void noDifferenceAtAllIsNoEvidence() {
        assertThat(SignedRank.pValue(new double[] {0, 0, 0})).isEqualTo(1);
    }

    /** As R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
    @Test
    void holmMultipliesTheLeastByTheMost() {
        double[] corrected = Holm.corrected(new double[] {0.01, 0.04, 0.03, 0.005});
        assertThat(corrected).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void theEffectSizeIsTheProbabilityOfBeingAbove() {
        assertThat(EffectSize.a(new double[] {4, 5}, new double[] {1, 2})).isEqualTo(1);
        assertThat(EffectSize.a(new double[] {2}, new double[] {1, 2})).isEqualTo(0.75);
        assertThat(EffectSize.word(0.75)).isEqualTo("large");
        assertThat(EffectSize.word(0.42)).isEqualTo("small");
    }

    /** Hollander and Wolfe (1973), p. 140: rounding first base; χ² = 11.143, p = 0.003805. */
    @Test
    void theFriedmanTestAgreesWithHollanderAndWolfe() {
        double[][] seconds = {
            {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40}, {5.90, 5.85, 5.70},
            {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35}, {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70},
            {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45}, {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40},
            {5.45, 5.55, 5.50}, {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
            {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
        };
        var test = Friedman.test(seconds, 0.05);
        assertThat(test.statistic()).isCloseTo(11.1429, within(1e-4));
        assertThat(test.pValue()).isCloseTo(0.003805, within(1e-6));
        assertThat(test.rankSums()).containsExactly(53, 47, 32);
    }

    @Test
    void nineOfTenIntervalsOf90PerCentHoldTheMean() {
        var random = new SplittableRandom(7);
        int held = 0;
        for (int trial = 0; trial < 400; trial++) {
            double[] values = new double[40];
            Arrays.setAll(values, _ -> random.nextDouble(-1, 1));
            var interval = Bootstrap.ofMean(values, 0.9, 500, trial);
            held += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
        }
        assertThat(held / 400.0).isBetween(0.84, 0.95);
    }

    @Test
    void aQuantileBetweenValuesIsInProportion() {
        assertThat(Bootstrap.quantileOf(new double[] {4, 1, 3, 2}, 0.25)).isEqualTo(1.75);
    }

    @Test
    void halfTheTimeIsTwiceAsFast() {
        double[] baseline = {2, 4, 6, 8, 10, 12};
        double[] candidate = {1, 2, 3, 4, 5, 6};
        var comparison = Comparison.of(baseline, candidate, 1);
        assertThat(comparison.ratio()).isCloseTo(2, within(1e-12));
        assertThat(comparison.wins()).isEqualTo(6);
        assertThat(comparison.verdict(0.04, 1.05)).isEqualTo(Comparison.Verdict.BETTER);
        assertThat(comparison.verdict(0.06, 1.05)).isEqualTo(Comparison.Verdict.UNDECIDED);
        assertThat(comparison.verdict(0.04, 3)).isEqualTo(Comparison.Verdict.ALIKE);
    }
}
