package org.keruen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.generate.Generators;
import org.keruen.io.Fault;
import org.keruen.io.ProblemFiles;
import org.keruen.io.Refusal;

/** What the runs of an experiment depend on, as hashes, and which runs of a journal fit it. */
final class Fingerprints {
    private final Experiment experiment;
    private final Environment environment;
    private final Map<String, String> problems = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    Fingerprints(Experiment experiment, Environment environment) {
        this.experiment = experiment;
        this.environment = environment;
        experiment.problems().forEach(problem -> problems.put(problem.id(), hash(problem)));
        experiment.configurations().forEach(configuration -> settings.put(configuration.id(), configuration.hash()));
    }

    Hashes of(RunKey key) {
        return new Hashes(
                known(problems.get(key.problem()), key),
                known(settings.get(key.configuration()), key),
                experiment.limits().hash());
    }

    private static String known(@Nullable String hash, RunKey key) {
        return Objects.requireNonNull(hash, () -> "not of the experiment: " + key);
    }

    /** Refuses a journal with runs of other problems, settings, limits or versions. */
    void check(Path journal, List<Run> runs) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < runs.size(); i++) {
            var why = difference(runs.get(i));
            if (why != null) {
                faults.add(Refusal.fault(
                        journal, i + 1, "%s: %s".formatted(runs.get(i).key(), why)));
            }
        }
        Refusal.throwIfAny(faults);
    }

    private @Nullable String difference(Run run) {
        var key = run.key();
        if (!problems.containsKey(key.problem()) || !settings.containsKey(key.configuration())) {
            return "the experiment has no such problem or configuration";
        }
        return difference(run, of(key), environment);
    }

    /** Why a run does not belong with runs of these hashes and this environment; null if it does. */
    static @Nullable String difference(Run run, Hashes hashes, Environment environment) {
        if (!run.hashes().problem().equals(hashes.problem())) {
            return "the problem has changed since; its hash was " + run.hashes().problem();
        }
        if (!run.hashes().settings().equals(hashes.settings())) {
            return "the configuration's settings have changed since";
        }
        if (!run.hashes().limits().equals(hashes.limits())) {
            return "the limits (seconds, iterations, gap, memory, threads, warm-up) have changed since";
        }
        boolean sameVersion = run.environment().keruen().equals(environment.keruen())
                && Objects.equals(run.environment().commit(), environment.commit());
        return sameVersion ? null : "it was made by another version of the program";
    }

    private static String hash(ProblemCase problem) {
        return switch (problem.source()) {
            case Source.ProblemFile(var path, var scenario) ->
                scenario == null ? ProblemFiles.sha256(path) : Hashes.of(ProblemFiles.sha256(path) + " " + scenario);
            case Source.PublicFile(var path, var format) -> Hashes.of(bytesHash(path) + " " + format);
            case Source.Generated(var recipe) -> drawnHash(Generators.draw("drawn", recipe));
        };
    }

    private static String bytesHash(Path path) {
        try {
            return Hashes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drawnHash(org.keruen.problem.Problem problem) {
        try {
            var folder = Files.createTempDirectory("keruen-problem");
            var file = folder.resolve("problem.json");
            try {
                ProblemFiles.write(problem, file);
                return ProblemFiles.sha256(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
