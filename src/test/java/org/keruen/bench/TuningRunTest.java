package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tuning of a simulated solver that is fastest with step 0.1, as experiments tell it: through runs and a journal. */
class TuningRunTest {
    private static final Experiment SHAPE = Simulation.experiment(14, 1);
    private static final List<String> HELD_OUT = List.of("p9", "p10", "p11", "p12", "p13", "p14");
    private static final Environment NOWHERE = new Environment("0", null, List.of(), "", List.of(), "", 1, 1, "");
    private static final Tuning TUNING = tuning();

    @TempDir
    private Path folder;

    @Test
    void theWinnerIsHeldAgainstTheDefaultsOnProblemsThatNeitherHasSeen() throws InterruptedException {
        var result = run(new Simulated(Integer.MAX_VALUE), "journal.jsonl");
        var heldOut = Objects.requireNonNull(result.heldOut());
        assertThat(heldOut.standards()).extracting(Standard::problem).containsExactlyElementsOf(HELD_OUT);
        assertThat(heldOut.sets().getFirst().standings().getFirst().configuration())
                .isEqualTo("tuned");
        assertThat(result.lines()).anyMatch(line -> line.startsWith("  step=")).contains("On the problems held out:");
    }

    @Test
    void tuningThatWasStoppedGoesOnAndComesToTheSame() throws InterruptedException {
        var whole = new Simulated(Integer.MAX_VALUE);
        var expected = run(whole, "whole.jsonl");

        var first = new Simulated(37);
        assertThatThrownBy(() -> run(first, "stopped.jsonl")).isInstanceOf(InterruptedException.class);
        var second = new Simulated(Integer.MAX_VALUE);
        assertThat(run(second, "stopped.jsonl").lines()).isEqualTo(expected.lines());
        assertThat(first.made).hasSize(37).doesNotContainAnyElementsOf(second.made);
        second.made.addAll(first.made);
        assertThat(new HashSet<>(second.made)).isEqualTo(new HashSet<>(whole.made));
    }

    private TuningRun.Result run(Simulated simulated, String journal) throws InterruptedException {
        var store = new RunStore(TUNING.experiment(), NOWHERE, simulated, folder.resolve(journal), new Quiet());
        try (var tuning = new TuningRun(TUNING, store, RunFolders.beside(folder.resolve(journal)))) {
            return tuning.run();
        }
    }

    private static Tuning tuning() {
        var problems = SHAPE.problems().stream()
                .map(problem -> new ProblemCase(
                        problem.id(), problem.set(), new Source.ProblemFile(Path.of("problems/first-steps"), null)))
                .toList();
        var experiment = new Experiment(
                "simulated",
                "Simulated",
                problems,
                List.of(new Configuration("default", "simulated", Map.of("step", "5"))),
                List.of(1L, 2L),
                1,
                SHAPE.limits(),
                1,
                "default",
                SHAPE.targets(),
                1.05,
                List.of());
        return new Tuning(experiment, HELD_OUT, List.of(new Parameter.Span("step", 0.001, 10, true, false)), 120, 1);
    }

    /** Takes the longer, the farther the step is from 0.1; is interrupted after so many runs. */
    private static final class Simulated implements Workers.Maker {
        private final List<RunKey> made = new ArrayList<>();
        private final int most;

        private Simulated(int most) {
            this.most = most;
        }

        @Override
        public Run make(Schedule.Slot slot, Hashes hashes, List<Integer> cores) throws InterruptedException {
            if (made.size() == most) {
                throw new InterruptedException("enough");
            }
            made.add(slot.key());
            double step = Double.parseDouble(slot.configuration().settings().getOrDefault("step", ""));
            var random = new SplittableRandom(slot.key().hashCode());
            double seconds = 10 * (1 + Math.abs(Math.log10(step) + 1)) * random.nextDouble(0.9, 1.1);
            var told = Simulation.run(slot.key(), seconds);
            return new Run(
                    "simulated",
                    slot.problem().set(),
                    slot.key(),
                    told.answer(),
                    told.effort(),
                    hashes,
                    NOWHERE,
                    told.started(),
                    told.trace(),
                    "");
        }
    }
}
