package org.keruen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.measure.Bootstrap;
import org.keruen.io.JsonRecord;

/**
 * What an experiment's journal shows, complete for a page.
 *
 * @param missing runs of the experiment that the journal does not have
 * @param sets all problems together, then each set by itself
 * @param lines every run in a line
 * @param remarks what a reader must know before believing: noise, plans better than the table's, versions
 */
public record Analysis(
        String name,
        String title,
        String baseline,
        List<Double> targets,
        Limits limits,
        int missing,
        List<SetAnalysis> sets,
        List<Line> lines,
        List<Environment> environments,
        List<String> remarks) {
    /** The name of all sets together. */
    public static final String ALL = "all";

    /** Slowest over median probe, above which the machine is called disturbed. */
    private static final double CALM_RATIO = 1.25;

    /** A run in a line. */
    public record Line(
            String set,
            RunKey key,
            RunStatus status,
            @Nullable Double objective,
            @Nullable Double bound,
            double seconds,
            @Nullable Double gapToBound,
            double gapToBest,
            List<@Nullable Double> secondsToTarget,
            double primalIntegral,
            double dualIntegral,
            double primalDualIntegral,
            Effort effort,
            String remark) {}

    /** The analysis of a journal's runs. */
    public static Analysis of(Experiment experiment, List<Run> runs) {
        var wanted = new LinkedHashSet<RunKey>();
        Schedule.of(experiment, Shard.WHOLE).forEach(slot -> wanted.add(slot.key()));
        var judged = Judge.judged(
                runs.stream().filter(run -> wanted.contains(run.key())).toList());
        var references = new References(judged, experiment.bestKnown());
        var assessed = judged.stream()
                .map(run -> Assessment.of(
                        run,
                        references,
                        experiment.targets(),
                        experiment.limits().seconds()))
                .toList();
        return new Analysis(
                experiment.name(),
                experiment.title(),
                experiment.baseline(),
                experiment.targets(),
                experiment.limits(),
                wanted.size() - judged.size(),
                sets(experiment, assessed, references),
                assessed.stream().map(Analysis::line).toList(),
                judged.stream().map(Run::environment).distinct().toList(),
                remarks(experiment, judged));
    }

    /** All of it as a JSON object. */
    public String json() {
        return JsonRecord.line(this);
    }

    private static List<SetAnalysis> sets(Experiment experiment, List<Assessment> assessed, References references) {
        var names = new LinkedHashSet<String>();
        names.add(ALL);
        experiment.problems().forEach(problem -> names.add(problem.set()));
        var ids = experiment.configurations().stream().map(Configuration::id).toList();
        var sets = new ArrayList<SetAnalysis>();
        for (var name : names) {
            var ofSet = assessed.stream()
                    .filter(assessment ->
                            name.equals(ALL) || assessment.run().set().equals(name))
                    .toList();
            var field = new Field(ids, ofSet);
            if (!field.cases().isEmpty()) {
                sets.add(SetAnalysis.of(name, field, experiment, references));
            }
        }
        return sets;
    }

    private static Line line(Assessment assessment) {
        var run = assessment.run();
        var answer = run.answer();
        return new Line(
                run.set(),
                run.key(),
                answer.status(),
                answer.objective(),
                answer.bound(),
                answer.seconds(),
                assessment.gapToBound(),
                assessment.gapToBest(),
                finite(assessment.secondsToTarget()),
                assessment.primalIntegral(),
                assessment.dualIntegral(),
                assessment.primalDualIntegral(),
                run.effort(),
                answer.remark());
    }

    private static List<@Nullable Double> finite(double[] values) {
        var finite = new ArrayList<@Nullable Double>();
        for (double value : values) {
            finite.add(Standing.finite(value));
        }
        return finite;
    }

    private static List<String> remarks(Experiment experiment, List<Run> judged) {
        var remarks = new ArrayList<String>();
        double[] probes = judged.stream()
                .mapToDouble(run -> run.effort().probeMillis())
                .filter(millis -> millis > 0)
                .toArray();
        if (probes.length > 0) {
            double median = Bootstrap.quantileOf(probes, 0.5);
            double worst = Bootstrap.quantileOf(probes, 1) / median;
            remarks.add("The noise probe took %s ms in the middle, at worst %s times as long%s"
                    .formatted(
                            Words.significant(median),
                            Words.significant(worst),
                            worst > CALM_RATIO ? ": the machine was disturbed; times are rough." : "."));
        }
        for (var known : experiment.bestKnown()) {
            judged.stream()
                    .filter(run -> run.key().problem().equals(known.problem()))
                    .filter(run -> run.answer().status().hasPlan() && Judge.objective(run) < known.value() * (1 - 1e-6))
                    .filter(_ -> known.value() > 0)
                    .min(Comparator.comparingDouble(Judge::objective))
                    .ifPresent(run -> remarks.add(beats(run, known)));
        }
        return remarks;
    }

    private static String beats(Run run, BestKnown known) {
        return "%s found a checked plan of %s for %s, below the %s %s of %s."
                .formatted(
                        run.key().configuration(),
                        Judge.objective(run),
                        known.problem(),
                        switch (known.kind()) {
                            case OPTIMAL -> "optimal";
                            case BEST_KNOWN -> "best known";
                            case BOUND -> "bound";
                        },
                        known.value(),
                        known.source());
    }
}
