package org.keruen.bench.measure;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Friedman's test of several candidates over blocks, by ranks, and which candidates are worse than the best (Conover,
 * Practical Nonparametric Statistics, 1999, section 5.8); the statistic of F-race (Birattari, Stützle, Paquete,
 * Varrentrapp, A racing algorithm for configuring metaheuristics, 2002).
 *
 * @param rankSums of each candidate over all blocks
 * @param statistic T of Conover, with the correction for ties
 * @param pValue by χ² with one degree of freedom less than candidates
 * @param criticalDifference of rank sums, beyond which two candidates differ; infinite if the test finds no difference
 */
public record Friedman(double[] rankSums, double statistic, double pValue, double criticalDifference) {

    /**
     * The test.
     *
     * @param costs by block and candidate, less is better
     * @param alpha probability of erring
     */
    public static Friedman test(double[][] costs, double alpha) {
        int blocks = costs.length;
        int candidates = costs[0].length;
        double[] sums = new double[candidates];
        double squares = 0;
        for (double[] block : costs) {
            double[] ranks = Ranks.of(block);
            for (int c = 0; c < candidates; c++) {
                sums[c] += ranks[c];
                squares += ranks[c] * ranks[c];
            }
        }
        double mean = blocks * (candidates + 1) / 2.0;
        double spread =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        double whole = squares - blocks * candidates * (candidates + 1.0) * (candidates + 1.0) / 4;
        if (whole <= 0) {
            return new Friedman(sums, 0, 1, Double.POSITIVE_INFINITY);
        }
        double statistic = (candidates - 1) * spread / whole;
        double p = ChiSquaredDistribution.of(candidates - 1).survivalProbability(statistic);
        double critical = p < alpha ? critical(blocks, candidates, whole, statistic, alpha) : Double.POSITIVE_INFINITY;
        return new Friedman(sums, statistic, p, critical);
    }

    private static double critical(int blocks, int candidates, double whole, double statistic, double alpha) {
        double freedom = (blocks - 1.0) * (candidates - 1);
        double left = Math.max(0, 1 - statistic / (blocks * (candidates - 1.0)));
        double t = TDistribution.of(freedom).inverseSurvivalProbability(alpha / 2);
        return t * Math.sqrt(2 * blocks * whole / freedom * left);
    }
}
