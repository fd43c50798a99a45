package org.keruen.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.io.JsonRecord;

/**
 * What an experiment's journal shows, complete for a page.
 *
 * @param parallel runs at a time
 * @param missing runs of the experiment that the journal does not have
 * @param sets all problems together, then each set by itself
 * @param standards what is known of each problem
 * @param lines every run in a line
 * @param remarks what a reader must know before believing: noise, overruns, contradictions
 */
public record Analysis(
        String name,
        String title,
        String baseline,
        List<Double> targets,
        Limits limits,
        int parallel,
        int missing,
        List<SetAnalysis> sets,
        List<Standard> standards,
        List<Line> lines,
        List<Environment> environments,
        List<String> remarks) {
    /** The name of all sets together. */
    public static final String ALL = "all";

    /**
     * A run in a line.
     *
     * @param workPerSecond units of the family's own work, such as moves evaluated; null if it counts none
     * @param log what a failed run wrote
     */
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
            @Nullable Double workPerSecond,
            String started,
            String remark,
            String log) {}

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
                experiment.parallel(),
                wanted.size() - judged.size(),
                sets(experiment, assessed, references),
                Standard.of(experiment, references),
                assessed.stream().map(Analysis::line).toList(),
                judged.stream().map(Run::environment).distinct().toList(),
                Remarks.of(experiment, judged));
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
                assessment.workPerSecond(),
                run.started(),
                answer.remark(),
                run.log());
    }

    private static List<@Nullable Double> finite(double[] values) {
        var finite = new ArrayList<@Nullable Double>();
        for (double value : values) {
            finite.add(Standing.finite(value));
        }
        return finite;
    }
}
