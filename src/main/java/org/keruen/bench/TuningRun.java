package org.keruen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tunes, and says in words what came of it: the winner, what made it win, and whether it wins on problems it has not
 * seen.
 */
public final class TuningRun {
    private static final String TUNED = "tuned";

    private final Tuning tuning;
    private final RunStore store;

    /**
     * A tuning run.
     *
     * @param keruen version of the program
     * @param journal where finished runs are and go
     */
    public TuningRun(Tuning tuning, ChildJvm jvm, String keruen, Path journal, Progress progress) {
        this.tuning = tuning;
        this.store = new RunStore(tuning.experiment(), jvm, keruen, journal, progress);
    }

    /** Tunes; lines for people. */
    public List<String> run() {
        var training = tuning.training();
        int blocks = training.size() * seeds().size();
        var tuner = new Tuner(tuning.space(), tuning.defaultSettings(), this::costs, blocks);
        var winner = tuner.tuned(tuning.runs(), tuning.seed()).getFirst();
        var lines = new ArrayList<String>();
        lines.add("The best settings found are: " + RunStore.id(winner));
        if (winner.equals(tuning.defaultSettings())) {
            lines.add("They are the defaults.");
            return lines;
        }
        lines.add("From the defaults to them, on the problems trained on (mean primal integral):");
        for (var step : tuner.ablation(winner)) {
            var change = step.setting().isEmpty() ? "defaults" : step.setting() + "=" + step.value();
            lines.add("  %s: %s s".formatted(change, Words.significant(step.meanCost())));
        }
        lines.add("On the problems held out:");
        heldOut(winner).forEach(duel -> lines.add("  " + duel.sentence()));
        return lines;
    }

    private List<Long> seeds() {
        return tuning.experiment().seeds();
    }

    /** Primal integrals; the least known cost is that of all runs of the problem so far. */
    private double[] costs(int block, List<Map<String, String>> settings) {
        var training = tuning.training();
        var problem = training.get(block % training.size());
        long seed = seeds().get(block / training.size());
        var runs = settings.stream().map(s -> store.run(problem, s, seed)).toList();
        var references = new References(Judge.judged(store.all()), List.of());
        return runs.stream()
                .mapToDouble(run -> assessed(run, references).primalIntegral())
                .toArray();
    }

    private Assessment assessed(Run run, References references) {
        var experiment = tuning.experiment();
        return Assessment.of(
                run, references, experiment.targets(), experiment.limits().seconds());
    }

    private List<Duel> heldOut(Map<String, String> winner) {
        var baseline = tuning.experiment().baseline();
        var runs = new ArrayList<Run>();
        for (var problem : tuning.experiment().problems()) {
            if (tuning.heldOut().contains(problem.id())) {
                for (long seed : seeds()) {
                    runs.add(store.run(problem, tuning.defaultSettings(), seed).named(baseline));
                    runs.add(store.run(problem, winner, seed).named(TUNED));
                }
            }
        }
        var judged = Judge.judged(runs);
        var references = new References(judged, List.of());
        var assessed = judged.stream().map(run -> assessed(run, references)).toList();
        return Duel.all(new Field(List.of(baseline, TUNED), assessed), baseline, Measure.of(tuning.experiment()));
    }
}
