package org.keruen.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.measure.GapIntegral;
import org.keruen.bench.measure.GapIntegral.Step;

/**
 * A run in numbers.
 *
 * @param gapToBound (objective − own bound) / |objective|; null if either is missing
 * @param gapToBest of the plan to the least known cost; 1 without a plan
 * @param secondsToTarget for each target of the experiment; infinite if it was not reached within the limit
 * @param primalIntegral of the gap between incumbent and least known cost, in seconds
 * @param dualIntegral of the gap between bound and least known cost
 * @param primalDualIntegral of the gap between incumbent and bound
 */
record Assessment(
        Run run,
        @Nullable Double gapToBound,
        double gapToBest,
        double[] secondsToTarget,
        double primalIntegral,
        double dualIntegral,
        double primalDualIntegral) {
    /** What a gap may miss a target by: rounding of costs. */
    private static final double SLACK = 1e-9;

    static Assessment of(Run run, References references, List<Double> targets, double limitSeconds) {
        var answer = run.answer();
        if (answer.status() == RunStatus.INFEASIBLE
                && references.isInfeasible(run.key().problem())) {
            double seconds = answer.seconds() <= limitSeconds ? answer.seconds() : Double.POSITIVE_INFINITY;
            double[] reached = new double[targets.size()];
            java.util.Arrays.fill(reached, seconds);
            double area = Math.min(answer.seconds(), limitSeconds);
            return new Assessment(run, 0.0, 0, reached, area, area, area);
        }
        var best = references.best(run.key().problem());
        if (!answer.status().hasPlan() || best == null) {
            return failed(run, targets, limitSeconds);
        }
        var primal = primal(run, best);
        return new Assessment(
                run,
                gapToBound(answer),
                GapIntegral.gap(Judge.objective(run), best),
                secondsToTarget(primal, targets, limitSeconds),
                GapIntegral.of(primal, limitSeconds),
                GapIntegral.of(dual(run, best), limitSeconds),
                GapIntegral.of(primalDual(run), limitSeconds));
    }

    private static Assessment failed(Run run, List<Double> targets, double limitSeconds) {
        double[] never = new double[targets.size()];
        java.util.Arrays.fill(never, Double.POSITIVE_INFINITY);
        return new Assessment(run, null, 1, never, limitSeconds, limitSeconds, limitSeconds);
    }

    /** Units of the family's own work in a second of its search; null if it counts none. */
    @Nullable
    Double workPerSecond() {
        var work = run.effort().work();
        double seconds = run.answer().seconds();
        return work == null || seconds <= 0 ? null : work / seconds;
    }

    /** The same in a second of the whole process's CPU time, from its start to its end. */
    @Nullable
    Double workPerCpuSecond() {
        var work = run.effort().work();
        double seconds = run.effort().cpuSeconds();
        return work == null || seconds <= 0 ? null : work / seconds;
    }

    private static @Nullable Double gapToBound(Answer answer) {
        if (answer.objective() == null || answer.bound() == null) {
            return null;
        }
        double distance = Math.max(0, answer.objective() - answer.bound());
        return distance == 0 ? 0.0 : Double.valueOf(distance / Math.max(Math.abs(answer.objective()), 1e-9));
    }

    /** An incumbent below the checked answer cannot be believed: it counts as much as the answer. */
    static List<Step> primal(Run run, double best) {
        double objective = Judge.objective(run);
        var steps = new ArrayList<Step>();
        for (var point : run.trace()) {
            if (point.incumbent() != null) {
                double cost = Math.max(point.incumbent(), objective);
                steps.add(new Step(point.seconds(), GapIntegral.gap(cost, best)));
            }
        }
        return steps;
    }

    private static List<Step> dual(Run run, double best) {
        var steps = new ArrayList<Step>();
        for (var point : run.trace()) {
            if (point.bound() != null) {
                steps.add(new Step(point.seconds(), GapIntegral.gap(Math.min(point.bound(), best), best)));
            }
        }
        return steps;
    }

    private static List<Step> primalDual(Run run) {
        var steps = new ArrayList<Step>();
        for (var point : run.trace()) {
            if (point.bound() != null && point.incumbent() != null) {
                double bound = Math.min(point.bound(), point.incumbent());
                steps.add(new Step(point.seconds(), GapIntegral.gap(point.incumbent(), bound)));
            }
        }
        return steps;
    }

    private static double[] secondsToTarget(List<Step> primal, List<Double> targets, double limitSeconds) {
        return targets.stream()
                .mapToDouble(target -> primal.stream()
                        .filter(step -> step.gap() <= target + SLACK && step.seconds() <= limitSeconds)
                        .mapToDouble(Step::seconds)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY))
                .toArray();
    }
}
