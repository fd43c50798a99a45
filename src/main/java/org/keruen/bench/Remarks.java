package org.keruen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.measure.Bootstrap;

/** What a reader must know before believing: noise, overruns, plans and bounds that contradict the table. */
final class Remarks {
    /** Slowest over median probe, above which the machine is called disturbed. */
    private static final double CALM_RATIO = 1.25;

    /** Share of the limit that a search may take beyond it, and seconds on top, before it is remarked on. */
    private static final double OVERRUN = 0.1;

    private static final double OVERRUN_SECONDS = 0.5;

    /** By which a cost may be below a bound, of the cost. */
    private static final double TOLERANCE = 1e-6;

    private final List<String> remarks = new ArrayList<>();

    private Remarks() {}

    static List<String> of(Experiment experiment, List<Run> judged) {
        var remarks = new Remarks();
        remarks.noise(judged);
        remarks.overruns(judged, experiment.limits().seconds());
        remarks.versions(judged);
        experiment.bestKnown().forEach(known -> remarks.table(known, judged));
        return remarks.remarks;
    }

    private void noise(List<Run> judged) {
        double[] probes = judged.stream()
                .mapToDouble(run -> run.effort().probeMillis())
                .filter(millis -> millis > 0)
                .toArray();
        if (probes.length > 0) {
            double median = Bootstrap.quantileOf(probes, 0.5);
            double late = Bootstrap.quantileOf(probes, 0.9) / median;
            double worst = Bootstrap.quantileOf(probes, 1) / median;
            remarks.add(
                    "The noise probe took %s ms in the middle, %s times as long or longer in a tenth of runs, at worst %s times%s"
                            .formatted(
                                    Words.significant(median),
                                    Words.significant(late),
                                    Words.significant(worst),
                                    late > CALM_RATIO ? ": the machine was disturbed; times are rough." : "."));
        }
    }

    private void overruns(List<Run> judged, double limitSeconds) {
        var late = judged.stream()
                .filter(run -> run.answer().seconds() > (1 + OVERRUN) * limitSeconds + OVERRUN_SECONDS)
                .toList();
        late.stream()
                .max(Comparator.comparingDouble(run -> run.answer().seconds()))
                .ifPresent(worst -> remarks.add(
                        "%d %s took longer than allowed, at worst %s s (%s); what came after %s s does not count."
                                .formatted(
                                        late.size(),
                                        late.size() == 1 ? "run" : "runs",
                                        Words.significant(worst.answer().seconds()),
                                        worst.key(),
                                        Words.significant(limitSeconds))));
    }

    private void versions(List<Run> judged) {
        long versions = judged.stream()
                .map(run -> List.of(
                        run.environment().keruen(),
                        String.valueOf(run.environment().commit())))
                .distinct()
                .count();
        if (versions > 1) {
            remarks.add("The runs were made by %d versions of the program.".formatted(versions));
        }
    }

    private void table(BestKnown known, List<Run> judged) {
        var runs = judged.stream()
                .filter(run -> run.key().problem().equals(known.problem()))
                .toList();
        runs.stream()
                .filter(run -> run.answer().status().hasPlan())
                .min(Comparator.comparingDouble(Judge::objective))
                .map(best -> plan(known, best))
                .ifPresent(remarks::add);
        runs.stream()
                .filter(run -> contradicts(run, known))
                .findFirst()
                .ifPresent(run -> remarks.add("%s says of %s that no plan costs less than %s, against the %s %s of %s."
                        .formatted(
                                run.key().configuration(),
                                known.problem(),
                                run.answer().bound(),
                                known.kind().word(),
                                known.value(),
                                known.source())));
    }

    private static boolean contradicts(Run run, BestKnown known) {
        var bound = run.answer().bound();
        return bound != null && known.cost() != null && isBelow(known.cost(), bound);
    }

    private static @Nullable String plan(BestKnown known, Run best) {
        double cost = Judge.objective(best);
        var who = best.key().configuration();
        if (known.kind() == BestKnown.Kind.INFEASIBLE) {
            return "%s found a checked plan of %s for %s, which is infeasible by %s."
                    .formatted(who, cost, known.problem(), known.source());
        }
        var bound = known.lowerBound();
        if (bound != null && isBelow(cost, bound)) {
            return "%s found a checked plan of %s for %s, below the bound %s of %s; one of them is wrong."
                    .formatted(who, cost, known.problem(), bound, known.source());
        }
        return known.cost() != null && isBelow(cost, known.cost())
                ? "%s found a checked plan of %s for %s, below the %s %s of %s."
                        .formatted(who, cost, known.problem(), known.kind().word(), known.cost(), known.source())
                : null;
    }

    private static boolean isBelow(double cost, double other) {
        return cost < other - TOLERANCE * Math.max(1, Math.abs(other));
    }
}
