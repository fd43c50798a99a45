package org.keruen.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.keruen.bench.measure.Curve;
import org.keruen.bench.measure.FailurePolicy;
import org.keruen.bench.measure.Profiles;
import org.keruen.bench.measure.ShiftedMean;
import org.keruen.bench.measure.VirtualBest;

/**
 * What the runs of a set of problems show.
 *
 * @param set its name
 * @param duels against the baseline
 * @param standings the ranking
 * @param configurations in the order of the curves and of the pairwise matrix
 * @param performance profile of each configuration by the time to the narrowest target
 * @param reached share of (run, target) pairs reached by time, of each configuration
 * @param reachedByTarget the same for each target by itself: data profiles, by target and configuration
 * @param virtualBestSeconds shifted geometric mean of the time to the narrowest target of the virtual best, failures
 *     counted tenfold
 * @param pairwise wins[i][j]: on how many cases configuration i came to the narrowest target before j
 * @param pairwiseProfiles profiles of two configurations apart from all others
 */
public record SetAnalysis(
        String set,
        int cases,
        List<Duel> duels,
        List<Standing> standings,
        List<String> configurations,
        List<Curve> performance,
        List<Curve> reached,
        List<List<Curve>> reachedByTarget,
        double virtualBestSeconds,
        List<Anytime> anytime,
        int[][] pairwise,
        List<PairProfile> pairwiseProfiles) {

    /** Configurations up to which every pair has its profiles. */
    private static final int MOST_PAIRED = 10;

    /** The profiles of two configurations by themselves. */
    public record PairProfile(String first, String second, Curve ofFirst, Curve ofSecond) {}

    static SetAnalysis of(String set, Field field, Experiment experiment, References references) {
        int narrowest = experiment.targets().size() - 1;
        double[][] seconds = field.table(assessment -> assessment.secondsToTarget()[narrowest]);
        return new SetAnalysis(
                set,
                field.cases().size(),
                Duel.all(field, experiment.baseline(), Measure.of(experiment)),
                Standing.of(field, experiment),
                field.configurations(),
                Profiles.performance(seconds),
                reached(field),
                reachedByTarget(field, experiment.targets().size()),
                virtualBest(seconds, experiment.limits().seconds()),
                field.configurations().stream()
                        .map(c -> Anytime.of(
                                field, c, references, experiment.limits().seconds()))
                        .toList(),
                wins(seconds),
                pairs(field.configurations(), experiment.baseline(), seconds));
    }

    private static List<Curve> reached(Field field) {
        return field.configurations().stream()
                .map(configuration -> Profiles.reached(field.of(configuration).stream()
                        .flatMapToDouble(assessment -> Arrays.stream(assessment.secondsToTarget()))
                        .toArray()))
                .toList();
    }

    private static List<List<Curve>> reachedByTarget(Field field, int targets) {
        return IntStream.range(0, targets)
                .mapToObj(target -> field.configurations().stream()
                        .map(configuration -> Profiles.reached(field.values(
                                configuration, assessment -> assessment.secondsToTarget()[target])))
                        .toList())
                .toList();
    }

    private static double virtualBest(double[][] seconds, double limitSeconds) {
        return ShiftedMean.of(
                FailurePolicy.TENFOLD.apply(VirtualBest.of(seconds), limitSeconds), Standing.SHIFT_SECONDS);
    }

    private static int[][] wins(double[][] seconds) {
        int[][] wins = new int[seconds.length][seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            for (int j = 0; j < seconds.length; j++) {
                for (int c = 0; c < seconds[i].length; c++) {
                    wins[i][j] += seconds[i][c] < seconds[j][c] ? 1 : 0;
                }
            }
        }
        return wins;
    }

    /** Among many configurations only pairs with the baseline. */
    private static List<PairProfile> pairs(List<String> names, String baseline, double[][] seconds) {
        var pairs = new ArrayList<PairProfile>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                boolean withBaseline = List.of(names.get(i), names.get(j)).contains(baseline);
                if (withBaseline || names.size() <= MOST_PAIRED) {
                    var curves = Profiles.performance(new double[][] {seconds[i], seconds[j]});
                    pairs.add(new PairProfile(names.get(i), names.get(j), curves.getFirst(), curves.getLast()));
                }
            }
        }
        return pairs;
    }
}
