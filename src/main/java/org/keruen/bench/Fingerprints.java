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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.generate.Generators;
import org.keruen.io.Fault;
import org.keruen.io.ProblemFiles;
import org.keruen.io.Refusal;
import org.keruen.io.instances.MulticommodityFile;

/** What the runs of an experiment depend on, as hashes, and which runs of a journal fit it. */
final class Fingerprints {
    /** A drawn problem counts as the file of this name. */
    private static final String DRAWN_FILE = "problem.json\0";

    private final Experiment experiment;
    private final Map<String, String> problems = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    Fingerprints(Experiment experiment) {
        this.experiment = experiment;
        experiment.problems().forEach(problem -> problems.put(problem.id(), hash(problem)));
        experiment.configurations().forEach(configuration -> settings.put(configuration.id(), configuration.hash()));
    }

    Hashes of(RunKey key) {
        return new Hashes(
                known(problems.get(key.problem()), key),
                known(settings.get(key.configuration()), key),
                experiment.limits().hash());
    }

    /** Of a run of any configuration on a problem of the experiment. */
    Hashes of(RunKey key, Configuration configuration) {
        return new Hashes(
                known(problems.get(key.problem()), key),
                configuration.hash(),
                experiment.limits().hash());
    }

    private static String known(@Nullable String hash, RunKey key) {
        return Objects.requireNonNull(hash, () -> "not of the experiment: " + key);
    }

    /** Refuses a journal with runs that this experiment would not make with this version of the program. */
    void check(Path journal, List<Run> runs, Environment environment) {
        check(journal, runs, run -> {
            if (!isKnown(run.key())) {
                return "the experiment has no such problem or configuration";
            }
            var why = difference(run, of(run.key()));
            return why == null ? version(run, environment) : why;
        });
    }

    /** Refuses a journal with runs of other problems, settings or limits; runs that are not asked for pass. */
    void checkKnown(Path journal, List<Run> runs) {
        check(journal, runs, run -> isKnown(run.key()) ? difference(run, of(run.key())) : null);
    }

    private static void check(Path journal, List<Run> runs, Function<Run, @Nullable String> why) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < runs.size(); i++) {
            var reason = why.apply(runs.get(i));
            if (reason != null) {
                faults.add(Refusal.fault(
                        journal, i + 1, "%s: %s".formatted(runs.get(i).key(), reason)));
            }
        }
        Refusal.throwIfAny(faults);
    }

    private boolean isKnown(RunKey key) {
        return problems.containsKey(key.problem()) && settings.containsKey(key.configuration());
    }

    /** Why a run does not belong with runs of these hashes; null if it does. */
    static @Nullable String difference(Run run, Hashes hashes) {
        if (!run.hashes().problem().equals(hashes.problem())) {
            return "the problem has changed since; its hash was " + run.hashes().problem();
        }
        if (!run.hashes().settings().equals(hashes.settings())) {
            return "the configuration's settings have changed since";
        }
        return run.hashes().limits().equals(hashes.limits())
                ? null
                : "the limits (seconds, iterations, gap, memory, threads, warm-up) have changed since";
    }

    /** Why a run was not made by the version of an environment; null if it was. */
    static @Nullable String version(Run run, Environment environment) {
        var own = run.environment();
        boolean isSame = own.keruen().equals(environment.keruen())
                && Objects.equals(own.commit(), environment.commit())
                && own.libraries().equals(environment.libraries());
        return isSame ? null : "it was made by another version of the program";
    }

    private static String hash(ProblemCase problem) {
        return switch (problem.source()) {
            case Source.ProblemFile(var path, var scenario) ->
                scenario == null ? ProblemFiles.sha256(path) : Hashes.of(ProblemFiles.sha256(path) + " " + scenario);
            case Source.PublicFile(var path, var format) -> Hashes.of(bytesHash(path) + " " + format);
            case Source.Generated(var recipe) ->
                Hashes.of(DRAWN_FILE + ProblemFiles.json(Generators.draw("drawn", recipe)));
            case Source.DrawnNetwork(var recipe) -> Hashes.of(MulticommodityFile.text(Generators.core(recipe)));
        };
    }

    private static String bytesHash(Path path) {
        try {
            return Hashes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
