package org.keruen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.keruen.bench.measure.Bootstrap;
import org.keruen.bench.measure.GapIntegral.Step;

/**
 * The mean gap to the least known cost over all problems, by time, 1 before the first plan; the band is from the least
 * to the greatest mean of a seed and repeat.
 */
public record Anytime(
        String configuration, List<Double> seconds, List<Double> gap, List<Double> low, List<Double> high) {
    private static final int POINTS = 60;
    private static final double FIRST_SECONDS = 0.01;

    static Anytime of(Field field, String configuration, References references, double limitSeconds) {
        var seconds = new ArrayList<Double>();
        var gap = new ArrayList<Double>();
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        var cases = field.cases();
        var curves = field.of(configuration).stream()
                .map(assessment -> steps(assessment, references))
                .toList();
        var rounds = new TreeSet<>(cases.stream().map(Anytime::round).toList());
        for (int i = 0; i < POINTS; i++) {
            double at = FIRST_SECONDS * Math.pow(Math.max(1, limitSeconds / FIRST_SECONDS), i / (POINTS - 1.0));
            double[] means = rounds.stream()
                    .mapToDouble(round -> java.util.stream.IntStream.range(0, curves.size())
                            .filter(c -> round(cases.get(c)).equals(round))
                            .mapToDouble(c -> gapAt(curves.get(c), at))
                            .average()
                            .orElseThrow())
                    .toArray();
            seconds.add(at);
            gap.add(java.util.Arrays.stream(means).average().orElseThrow());
            low.add(Bootstrap.quantileOf(means, 0));
            high.add(Bootstrap.quantileOf(means, 1));
        }
        return new Anytime(configuration, seconds, gap, low, high);
    }

    private static String round(RunKey key) {
        return "%d %d".formatted(key.seed(), key.repeat());
    }

    private static List<Step> steps(Assessment assessment, References references) {
        var run = assessment.run();
        var best = references.best(run.key().problem());
        if (best == null) {
            double seconds = assessment.secondsToTarget()[0];
            return Double.isFinite(seconds) ? List.of(new Step(seconds, 0)) : List.of();
        }
        return run.answer().status().hasPlan() ? Assessment.primal(run, best) : List.of();
    }

    private static double gapAt(List<Step> steps, double seconds) {
        double gap = 1;
        for (var step : steps) {
            gap = step.seconds() <= seconds ? Math.min(gap, step.gap()) : gap;
        }
        return gap;
    }
}
