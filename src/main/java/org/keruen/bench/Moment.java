package org.keruen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.measure.GapIntegral;

/**
 * What a configuration had come to on a problem after some time, in the mean of its seeds and repeats.
 *
 * @param seconds since the search began
 * @param gapToBest of the plan to the least known cost; 1 without a plan
 * @param gapToBound (incumbent − own bound) / |incumbent|; null if any of the runs lacked either
 */
public record Moment(
        String problem,
        String configuration,
        double seconds,
        double gapToBest,
        @Nullable Double gapToBound) {

    /** For every problem in the order of the experiment, every configuration, every one of the seconds. */
    public static List<Moment> of(Experiment experiment, List<Run> runs, List<Double> seconds) {
        var judged = Judge.judged(runs);
        var references = new References(judged, experiment.bestKnown());
        var runsOf = new LinkedHashMap<String, List<Run>>();
        for (var run : judged) {
            runsOf.computeIfAbsent(name(run.key().problem(), run.key().configuration()), _ -> new ArrayList<>())
                    .add(run);
        }
        var moments = new ArrayList<Moment>();
        for (var problem : experiment.problems()) {
            for (var configuration : experiment.configurations()) {
                var found = runsOf.getOrDefault(name(problem.id(), configuration.id()), List.of());
                for (double at : found.isEmpty() ? List.<Double>of() : seconds) {
                    moments.add(moment(problem.id(), configuration.id(), at, found, references.best(problem.id())));
                }
            }
        }
        return moments;
    }

    private static String name(String problem, String configuration) {
        return problem + " " + configuration;
    }

    private static Moment moment(
            String problem, String configuration, double at, List<Run> runs, @Nullable Double best) {
        double toBest = runs.stream()
                .mapToDouble(run -> best == null ? 1 : gapToBest(run, best, at))
                .average()
                .orElseThrow();
        var toBound = runs.stream().map(run -> gapToBound(run, at)).toList();
        boolean known = toBound.stream().allMatch(Objects::nonNull);
        double sum = toBound.stream()
                .filter(Objects::nonNull)
                .mapToDouble(gap -> gap)
                .sum();
        return new Moment(problem, configuration, at, toBest, known ? sum / runs.size() : null);
    }

    private static double gapToBest(Run run, double best, double at) {
        if (!run.answer().status().hasPlan()) {
            return 1;
        }
        return Assessment.primal(run, best).stream()
                .filter(step -> step.seconds() <= at)
                .mapToDouble(GapIntegral.Step::gap)
                .min()
                .orElse(1);
    }

    /** By the last point of the trace until then. */
    private static @Nullable Double gapToBound(Run run, double at) {
        TracePoint last = null;
        for (var point : run.trace()) {
            last = point.seconds() <= at ? point : last;
        }
        if (last == null || last.incumbent() == null || last.bound() == null) {
            return null;
        }
        double cost = Math.max(last.incumbent(), Judge.objective(run));
        return GapIntegral.gap(cost, Math.min(last.bound(), cost));
    }
}
