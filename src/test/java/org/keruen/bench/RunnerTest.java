package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.io.BadFile;

class RunnerTest {
    /** Children that start fast; how fast they are then does not matter here. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final ChildJvm JVM = new ChildJvm(TestChild.class.getName(), FLAGS, 20);
    private static final ChildJvm IMPATIENT = new ChildJvm(TestChild.class.getName(), FLAGS, 1.5);

    @TempDir
    private Path folder;

    @Test
    void solversThatMisbehaveAreFoundOutAndTheExperimentGoesOn() throws IOException, InterruptedException {
        var experiment = read("misfits.yaml");
        var journal = folder.resolve("journal.jsonl");
        new Runner(experiment, JVM, "test", journal).run(Shard.WHOLE, new Quiet());
        var statuses = new TreeMap<String, RunStatus>();
        var runs = Journal.read(journal);
        runs.forEach(run -> statuses.put(run.key().configuration(), run.answer().status()));
        assertThat(statuses)
                .isEqualTo(Map.of(
                        "wrong", RunStatus.WRONG,
                        "hungry", RunStatus.OUT_OF_MEMORY,
                        "crash", RunStatus.CRASH,
                        "greedy", RunStatus.FEASIBLE));
        assertThat(runs)
                .filteredOn(run -> run.answer().status() == RunStatus.CRASH)
                .allSatisfy(run -> assertThat(run.log()).contains("IllegalStateException: a bug, on purpose"));
    }

    @Test
    void aRunThatIsInterruptedIsNotInTheJournal() {
        var journal = folder.resolve("journal.jsonl");
        var limits = read("endless.yaml").limits();
        assertThatThrownBy(() -> made("stopped", limits, "journal.jsonl")).isInstanceOf(InterruptedException.class);
        assertThat(Journal.read(journal)).isEmpty();
    }

    private Run made(String family, Limits limits, String name) throws IOException, InterruptedException {
        var shape = read("endless.yaml");
        var configuration = new Configuration(family, family, Map.of());
        var experiment = new Experiment(
                shape.name(),
                shape.title(),
                shape.problems(),
                List.of(configuration),
                shape.seeds(),
                1,
                limits,
                1,
                family,
                shape.targets(),
                1.05,
                List.of());
        var journal = folder.resolve(name);
        new Runner(experiment, JVM, "test", journal).run(Shard.WHOLE, new Quiet());
        return Journal.read(journal).getFirst();
    }

    @Test
    void aWarmUpIsARunInTheSameMachineThatDoesNotCount() throws IOException, InterruptedException {
        assertThat(made("repeated", limits(false), "cold.jsonl").answer().remark())
                .isEqualTo("solved before: 0");
        var warmed = made("repeated", limits(true), "warm.jsonl");
        assertThat(warmed.answer().remark()).isEqualTo("solved before: 1");
        assertThat(warmed.trace()).extracting(TracePoint::incumbent).containsExactly(999.0);
    }

    private static Limits limits(boolean warmedUp) {
        return new Limits(5, Long.MAX_VALUE, 1e-6, 128, 1, false, warmedUp);
    }

    @Test
    void anEndlessSolverTimesOut() throws IOException, InterruptedException {
        var experiment = read("endless.yaml");
        var journal = folder.resolve("journal.jsonl");
        new Runner(experiment, IMPATIENT, "test", journal).run(Shard.WHOLE, new Quiet());
        assertThat(Journal.read(journal))
                .hasSize(1)
                .allSatisfy(run -> assertThat(run.answer())
                        .isEqualTo(new Answer(
                                RunStatus.TIME_OUT, null, null, 0.5, "did not stop when its time was over")));
    }

    @Test
    void aJournalThatWasCutOffGoesOnAndTwoShardsMakeTheWhole() throws IOException, InterruptedException {
        var experiment = read("shards.yaml");
        var whole = folder.resolve("whole.jsonl");
        new Runner(experiment, JVM, "test", whole).run(Shard.of("1/2"), new Quiet());
        Files.writeString(whole, "{\"experiment\": \"sha", StandardOpenOption.APPEND);
        var resumed = new Quiet();
        new Runner(experiment, JVM, "test", whole).run(Shard.WHOLE, resumed);
        assertThat(resumed.runs).isEqualTo(1);

        var second = folder.resolve("second.jsonl");
        new Runner(experiment, JVM, "test", second).run(Shard.of("2/2"), new Quiet());
        var first = folder.resolve("first.jsonl");
        Journal.write(first, Journal.read(whole).subList(0, 1));
        var merged = folder.resolve("merged.jsonl");
        Runner.merge(List.of(first, second), merged);
        assertThat(numbers(merged)).isEqualTo(numbers(whole)).hasSize(2);
    }

    @Test
    void aJournalOfAChangedProblemIsRefused() throws IOException {
        var experiment = read("smoke-short.yaml");
        var journal = folder.resolve("journal.jsonl");
        var key = new RunKey("first-steps", "greedy", 1, 1);
        Journal.write(journal, List.of(Simulation.run(key, 1)));
        assertThatThrownBy(() -> new Runner(experiment, JVM, "test", journal).run(Shard.WHOLE, new Quiet()))
                .isInstanceOf(BadFile.class)
                .hasMessage("journal.jsonl:1: first-steps, greedy, seed 1, repeat 1:"
                        + " the problem has changed since; its hash was a");
    }

    @Test
    void journalsOfDifferentSettingsAreNotMerged() {
        var one = Simulation.run(new RunKey("p", "c", 1, 1), 1);
        var key = new RunKey("p", "c", 2, 1);
        var other = new Run(
                one.experiment(),
                one.set(),
                key,
                one.answer(),
                one.effort(),
                new Hashes("a", "changed", "c"),
                one.environment(),
                one.started(),
                one.trace(),
                "");
        Journal.write(folder.resolve("one.jsonl"), List.of(one));
        Journal.write(folder.resolve("two.jsonl"), List.of(other));
        var journals = List.of(folder.resolve("one.jsonl"), folder.resolve("two.jsonl"));
        assertThatThrownBy(() -> Runner.merge(journals, folder.resolve("merged.jsonl")))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith(
                        "two.jsonl:1: p, c, seed 2, repeat 1: the configuration's settings have changed");
    }

    private static Experiment read(String name) {
        return ExperimentReader.read(Path.of("src/test/resources/bench", name), null, TestChild.FAMILIES);
    }

    /** Everything in a journal but times and measurements, in the order of keys. */
    private static List<String> numbers(Path journal) {
        var numbers = new ArrayList<String>();
        for (var run : Journal.read(journal)) {
            var answer = run.answer();
            numbers.add("%s %s %s %s %s"
                    .formatted(run.key(), answer.status(), answer.objective(), answer.bound(), run.hashes()));
        }
        return numbers.stream().sorted().toList();
    }
}
