package org.keruen.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.measure.FailurePolicy;
import org.keruen.bench.measure.RunningTime;
import org.keruen.bench.measure.ShiftedMean;
import org.keruen.bench.measure.VirtualBest;

/**
 * A configuration over all cases of a set: a line of the ranking, which is by the shifted geometric mean of the time to
 * the narrowest target, failures counted tenfold.
 *
 * @param statuses how many runs ended how
 * @param meanSeconds shifted geometric mean of the time to the narrowest target by each way of counting failures; null
 *     if there is none
 * @param expectedSeconds expected running time to each target; null if never reached
 * @param reachedShare share of runs that came to each target
 * @param meanGap arithmetic mean of the gap to the least known cost, 1 for a failure
 * @param medianWorkPerSecond units of the family's own work in a second; null if it counts none
 * @param medianWorkPerCpuSecond the same in a second of the whole process's CPU time
 * @param contribution factor by which the virtual best's mean would grow without it
 */
public record Standing(
        String configuration,
        int runs,
        Map<RunStatus, Integer> statuses,
        Map<FailurePolicy, @Nullable Double> meanSeconds,
        List<@Nullable Double> expectedSeconds,
        List<Double> reachedShare,
        double meanGap,
        double meanPrimalIntegral,
        double meanDualIntegral,
        double meanPrimalDualIntegral,
        double medianPeakMb,
        @Nullable Double medianWorkPerSecond,
        @Nullable Double medianWorkPerCpuSecond,
        double contribution) {
    /** Shift of the geometric means. */
    public static final double SHIFT_SECONDS = 1;

    static List<Standing> of(Field field, Experiment experiment) {
        int narrowest = experiment.targets().size() - 1;
        double limit = experiment.limits().seconds();
        double[] contributions = VirtualBest.contributions(
                field.table(assessment -> assessment.secondsToTarget()[narrowest]), SHIFT_SECONDS, limit);
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < contributions.length; i++) {
            standings.add(of(field, field.configurations().get(i), experiment, contributions[i]));
        }
        standings.sort(java.util.Comparator.comparingDouble(Standing::rankedBy));
        return standings;
    }

    private double rankedBy() {
        var seconds = meanSeconds.get(FailurePolicy.TENFOLD);
        return seconds == null ? Double.POSITIVE_INFINITY : seconds;
    }

    private static Standing of(Field field, String configuration, Experiment experiment, double contribution) {
        double limit = experiment.limits().seconds();
        var expected = new ArrayList<@Nullable Double>();
        var reached = new ArrayList<Double>();
        for (int i = 0; i < experiment.targets().size(); i++) {
            int target = i;
            double[] seconds =
                    field.values(configuration, assessment -> assessment.secondsToTarget()[target]);
            expected.add(finite(RunningTime.expected(seconds, limit)));
            reached.add(Arrays.stream(seconds).filter(Double::isFinite).count() / (double) seconds.length);
        }
        int narrowest = experiment.targets().size() - 1;
        double[] seconds = field.values(configuration, assessment -> assessment.secondsToTarget()[narrowest]);
        return new Standing(
                configuration,
                field.cases().size(),
                statuses(field.of(configuration)),
                means(seconds, limit),
                expected,
                reached,
                mean(field.values(configuration, Assessment::gapToBest)),
                mean(field.values(configuration, Assessment::primalIntegral)),
                mean(field.values(configuration, Assessment::dualIntegral)),
                mean(field.values(configuration, Assessment::primalDualIntegral)),
                org.keruen.bench.measure.Bootstrap.quantileOf(field.values(configuration, Standing::peakMb), 0.5),
                median(field.of(configuration), Assessment::workPerSecond),
                median(field.of(configuration), Assessment::workPerCpuSecond),
                contribution);
    }

    private static @Nullable Double median(List<Assessment> assessments, Function<Assessment, @Nullable Double> rate) {
        double[] rates = assessments.stream()
                .map(rate)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return rates.length == 0 ? null : org.keruen.bench.measure.Bootstrap.quantileOf(rates, 0.5);
    }

    private static double peakMb(Assessment assessment) {
        var effort = assessment.run().effort();
        return effort.peakResidentMb() == null ? effort.peakHeapMb() : effort.peakResidentMb();
    }

    private static Map<RunStatus, Integer> statuses(List<Assessment> assessments) {
        Map<RunStatus, Integer> statuses = new EnumMap<>(RunStatus.class);
        assessments.forEach(a -> statuses.merge(a.run().answer().status(), 1, Integer::sum));
        return statuses;
    }

    private static Map<FailurePolicy, @Nullable Double> means(double[] seconds, double limit) {
        var means = new EnumMap<FailurePolicy, @Nullable Double>(FailurePolicy.class);
        for (var policy : FailurePolicy.values()) {
            means.put(policy, finite(ShiftedMean.of(policy.apply(seconds, limit), SHIFT_SECONDS)));
        }
        return means;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
