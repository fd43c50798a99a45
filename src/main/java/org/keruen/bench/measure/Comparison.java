package org.keruen.bench.measure;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A candidate held against a baseline by paired positive costs of the same problems; less is better.
 *
 * @param pairs number of problems
 * @param wins problems on which the candidate is better
 * @param losses problems on which it is worse
 * @param ratio geometric mean of baseline over candidate: above 1 the candidate is so many times better
 * @param interval of the ratio, with 95 % confidence, by bootstrap over problems
 * @param pValue of Wilcoxon's signed-rank test of the logarithms of ratios, uncorrected
 * @param effect Vargha and Delaney's A: how likely a cost of the baseline is above one of the candidate
 */
public record Comparison(
        int pairs, int wins, int losses, double ratio, Bootstrap.Interval interval, double pValue, double effect) {
    /** Confidence of the interval. */
    public static final double CONFIDENCE = 0.95;

    /** Probability of calling alike candidates different. */
    public static final double ALPHA = 1 - CONFIDENCE;

    /** Pairs below which no exact two-sided signed-rank test can come below α. */
    public static final int LEAST_PAIRS = 6;

    private static final int RESAMPLES = 2000;

    /**
     * Compares costs of the same problems in the same order.
     *
     * @throws IllegalArgumentException if there are no pairs or a cost is not positive and finite
     */
    public static Comparison of(double[] baseline, double[] candidate, long seed) {
        if (baseline.length == 0 || baseline.length != candidate.length) {
            throw new IllegalArgumentException("%d and %d costs".formatted(baseline.length, candidate.length));
        }
        double[] logs = new double[baseline.length];
        Arrays.setAll(logs, i -> Math.log(baseline[i] / candidate[i]));
        var oddOne = Arrays.stream(logs).filter(log -> !Double.isFinite(log)).findFirst();
        require(oddOne);
        var interval = Bootstrap.ofMean(logs, CONFIDENCE, RESAMPLES, seed);
        return new Comparison(
                logs.length,
                (int) Arrays.stream(logs).filter(log -> log > 0).count(),
                (int) Arrays.stream(logs).filter(log -> log < 0).count(),
                Math.exp(Arrays.stream(logs).average().orElseThrow()),
                new Bootstrap.Interval(Math.exp(interval.low()), Math.exp(interval.high())),
                SignedRank.pValue(logs),
                EffectSize.a(baseline, candidate));
    }

    private static void require(OptionalDouble oddOne) {
        if (oddOne.isPresent()) {
            throw new IllegalArgumentException("a ratio has no finite logarithm: " + oddOne);
        }
    }

    /**
     * What follows.
     *
     * @param correctedP the p-value after Holm's correction over all that is compared
     * @param practicalRatio closer than this two are alike for all practical purposes
     */
    public Verdict verdict(double correctedP, double practicalRatio) {
        boolean isSure = correctedP < ALPHA;
        if (isSure && interval.low() > 1 && ratio >= practicalRatio) {
            return Verdict.BETTER;
        }
        if (isSure && interval.high() < 1 && 1 / ratio >= practicalRatio) {
            return Verdict.WORSE;
        }
        boolean isAlike = interval.low() > 1 / practicalRatio && interval.high() < practicalRatio;
        return isAlike ? Verdict.ALIKE : Verdict.UNDECIDED;
    }

    /** What a comparison says of the candidate. */
    public enum Verdict {
        BETTER,
        WORSE,
        /** The whole interval is within the practical ratio. */
        ALIKE,
        /** The runs are too few or differ too much to tell. */
        UNDECIDED
    }
}
