package org.keruen.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What configurations are compared by: a positive cost of a run.
 *
 * @param better, worse what is said of a candidate, such as {@code faster}
 * @param what of, such as {@code to a gap of 1 %}
 * @param cost of a run; infinite if it failed
 * @param failureCost in place of an infinite one
 * @param practicalRatio closer than this two are alike for all practical purposes
 */
record Measure(
        String better,
        String worse,
        String what,
        ToDoubleFunction<Assessment> cost,
        double failureCost,
        double practicalRatio) {
    /** Times shorter than this are not told apart. */
    private static final double SHORTEST_SECONDS = 0.001;

    /** Plans that differ by less than this share of the cost are alike. */
    private static final double PRACTICAL_COST_RATIO = 1.0005;

    /** Time to each target, then the primal integral, then the cost of the plan. */
    static List<Measure> of(Experiment experiment) {
        return of(experiment.targets(), experiment.limits().seconds(), experiment.practicalRatio());
    }

    /** As {@link #of(Experiment)}, without one. */
    static List<Measure> of(List<Double> targets, double limit, double ratio) {
        var measures = new java.util.ArrayList<Measure>();
        for (int i = 0; i < targets.size(); i++) {
            int target = i;
            measures.add(new Measure(
                    "faster",
                    "slower",
                    "to a gap of " + Words.percent(targets.get(i)),
                    assessment -> Math.max(SHORTEST_SECONDS, assessment.secondsToTarget()[target]),
                    limit,
                    ratio));
        }
        measures.add(new Measure(
                "better",
                "worse",
                "by the primal integral",
                assessment -> Math.max(SHORTEST_SECONDS, assessment.primalIntegral()),
                limit,
                ratio));
        measures.add(new Measure(
                "better",
                "worse",
                "by the cost of the plan",
                assessment -> assessment.run().answer().status().isFailure()
                        ? Double.POSITIVE_INFINITY
                        : 1 + assessment.gapToBest(),
                2,
                PRACTICAL_COST_RATIO));
        return measures;
    }

    /** The geometric mean over the runs of a problem. */
    double ofProblem(List<Assessment> runs) {
        return Math.exp(runs.stream()
                .mapToDouble(run -> Math.log(counted(run)))
                .average()
                .orElseThrow());
    }

    private double counted(Assessment run) {
        double value = cost.applyAsDouble(run);
        return Double.isFinite(value) ? value : failureCost;
    }

    boolean anyFinite(List<Assessment> runs) {
        return runs.stream().anyMatch(run -> Double.isFinite(cost.applyAsDouble(run)));
    }
}
