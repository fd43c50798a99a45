package org.keruen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tunes, and says what came of it: the winner, what made it win, and whether it wins on problems it has not seen. */
public final class TuningRun implements AutoCloseable {
    private static final String TUNED = "tuned";

    private final Tuning tuning;
    private final RunStore store;
    private final RunFolders folders;

    /**
     * What came of tuning.
     *
     * @param lines for people
     * @param heldOut the defaults and the winner on the problems held out; null if the defaults have won
     */
    public record Result(List<String> lines, @Nullable Analysis heldOut) {}

    /**
     * A tuning run.
     *
     * @param keruen version of the program
     * @param journal where finished runs are and go
     */
    public static TuningRun of(Tuning tuning, ChildJvm jvm, String keruen, Path journal, Progress progress) {
        var experiment = tuning.experiment();
        var environment = Environment.here(keruen, jvm.options(experiment.limits()));
        var folders = RunFolders.beside(journal);
        var maker = new OneRun(experiment, jvm, environment, folders);
        return new TuningRun(tuning, new RunStore(experiment, environment, maker::make, journal, progress), folders);
    }

    TuningRun(Tuning tuning, RunStore store, RunFolders folders) {
        this.tuning = tuning;
        this.store = store;
        this.folders = folders;
    }

    @Override
    public void close() {
        folders.close();
    }

    /** Tunes. */
    public Result run() throws InterruptedException {
        var tuner = new Tuner(tuning.space(), tuning.defaultSettings(), new Training());
        var races = tuner.races(tuning.runs(), tuning.seed());
        var winner = races.getLast().survivors().getFirst();
        var lines = new ArrayList<String>();
        for (int i = 0; i < races.size(); i++) {
            lines.add(sentence(i + 1, races.get(i)));
        }
        if (winner.equals(tuning.defaultSettings())) {
            lines.add("The best settings found are the defaults.");
            return new Result(lines, null);
        }
        lines.add("The best settings found are: " + RunStore.id(winner));
        lines.add("From the defaults to them, on the problems trained on (mean primal integral):");
        for (var step : tuner.ablation(winner)) {
            var change = step.setting().isEmpty() ? "defaults" : step.setting() + "=" + step.value();
            lines.add("  %s: %s s".formatted(change, Words.significant(step.meanCost())));
        }
        if (tuning.heldOut().isEmpty()) {
            return new Result(lines, null);
        }
        var heldOut = heldOut(winner);
        lines.add("On the problems held out:");
        heldOut.sets().getFirst().duels().forEach(duel -> lines.add("  " + duel.sentence()));
        return new Result(lines, heldOut);
    }

    private static String sentence(int number, Race race) {
        return "Race %d: %d settings, %d left after %d blocks and %d runs; first %s"
                .formatted(
                        number,
                        race.candidates(),
                        race.survivors().size(),
                        race.blocks(),
                        race.runs(),
                        RunStore.id(race.survivors().getFirst()));
    }

    /** The problems trained on by each seed, in an order that the tuning's own seed decides. */
    private final class Training implements Arena {
        private final List<ProblemCase> problems = tuning.training();
        private final List<Integer> order;

        private Training() {
            order = new ArrayList<>(
                    IntStream.range(0, problems.size() * seeds().size()).boxed().toList());
            Collections.shuffle(order, new Random(tuning.seed()));
        }

        @Override
        public int blocks() {
            return order.size();
        }

        @Override
        public boolean isKnown(int block, Map<String, String> settings) {
            return store.isKnown(problem(block), settings, seed(block));
        }

        /** Primal integrals; the least known cost is that of all runs of the problem so far. */
        @Override
        public double[] costs(int block, List<Map<String, String>> settings) throws InterruptedException {
            var runs = store.runs(problem(block), settings, seed(block));
            var judged = Judge.judged(store.asked());
            var references = new References(judged, List.of());
            return runs.stream()
                    .mapToDouble(
                            run -> assessed(asJudged(run, judged), references).primalIntegral())
                    .toArray();
        }

        private ProblemCase problem(int block) {
            return problems.get(order.get(block) % problems.size());
        }

        private long seed(int block) {
            return seeds().get(order.get(block) / problems.size());
        }
    }

    private static Run asJudged(Run run, List<Run> judged) {
        return judged.stream()
                .filter(other -> other.key().equals(run.key()))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> seeds() {
        return tuning.experiment().seeds();
    }

    private Assessment assessed(Run run, References references) {
        var experiment = tuning.experiment();
        return Assessment.of(
                run, references, experiment.targets(), experiment.limits().seconds());
    }

    private Analysis heldOut(Map<String, String> winner) throws InterruptedException {
        var experiment = tuning.onHeldOut(new Configuration(TUNED, tuning.family(), winner));
        var runs = new ArrayList<Run>();
        for (var problem : experiment.problems()) {
            for (long seed : seeds()) {
                var both = store.runs(problem, List.of(tuning.defaultSettings(), winner), seed);
                runs.add(both.getFirst().named(experiment.baseline()));
                runs.add(both.getLast().named(TUNED));
            }
        }
        return Analysis.of(experiment, runs);
    }
}
