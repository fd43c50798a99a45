package org.keruen.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs of a family by problem, settings and seed: made when first asked for, then kept in a journal. Tuning that is
 * begun again with the same seed asks for the same runs in the same order, and so goes on where it stopped.
 */
final class RunStore {
    private final Experiment experiment;
    private final Path journal;
    private final Progress progress;
    private final Workers workers;
    private final Fingerprints fingerprints;
    private final Map<RunKey, Run> kept = new ConcurrentHashMap<>();
    private final Map<RunKey, Run> asked = new LinkedHashMap<>();

    /**
     * A store.
     *
     * @param environment that runs are made in
     * @param journal where finished runs are and go
     */
    RunStore(Experiment experiment, Environment environment, Workers.Maker maker, Path journal, Progress progress) {
        this.experiment = experiment;
        this.journal = journal;
        this.progress = progress;
        this.workers = new Workers(experiment, maker);
        var known = Journal.read(journal);
        this.fingerprints = new Fingerprints(withConfigurationsOf(known));
        fingerprints.check(journal, known, environment);
        known.forEach(run -> kept.put(run.key(), run));
    }

    /** Configurations are named by their settings, so those of the journal's runs can be read from it. */
    private Experiment withConfigurationsOf(List<Run> known) {
        var configurations = known.stream()
                .map(run -> run.key().configuration())
                .distinct()
                .map(id -> new Configuration(id, family(), settings(id)))
                .toList();
        return experiment.comparing(experiment.title(), experiment.problems(), configurations);
    }

    private String family() {
        return experiment.configurations().getFirst().family();
    }

    /** Settings as a name without blanks inside values. */
    static String id(Map<String, String> settings) {
        var words = new TreeMap<>(settings)
                .entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8));
        return String.join(" ", words.toList());
    }

    private static Map<String, String> settings(String id) {
        var settings = new LinkedHashMap<String, String>();
        for (var word : id.isEmpty() ? List.<String>of() : List.of(id.split(" ", -1))) {
            int equals = word.indexOf('=');
            settings.put(word.substring(0, Math.max(0, equals)), URLDecoder.decode(word.substring(equals + 1), UTF_8));
        }
        return settings;
    }

    /** Whether the run was asked for before. */
    boolean isKnown(ProblemCase problem, Map<String, String> settings, long seed) {
        return asked.containsKey(key(problem, settings, seed));
    }

    private static RunKey key(ProblemCase problem, Map<String, String> settings, long seed) {
        return new RunKey(problem.id(), id(settings), seed, 1);
    }

    /** The runs of several settings, from the journal or made now. */
    List<Run> runs(ProblemCase problem, List<Map<String, String>> settings, long seed) throws InterruptedException {
        var tasks = new ArrayList<Workers.Task>();
        for (var some : new LinkedHashSet<>(settings)) {
            var key = key(problem, some, seed);
            if (!kept.containsKey(key)) {
                tasks.add(task(problem, new Configuration(key.configuration(), family(), some), key));
            }
        }
        workers.make(tasks, this::keep);
        var runs = new ArrayList<Run>();
        for (var some : settings) {
            var run = Objects.requireNonNull(kept.get(key(problem, some, seed)));
            asked.put(run.key(), run);
            runs.add(run);
        }
        return runs;
    }

    private Workers.Task task(ProblemCase problem, Configuration configuration, RunKey key) {
        return new Workers.Task(new Schedule.Slot(problem, configuration, key), fingerprints.of(key, configuration));
    }

    private void keep(Run run) {
        try {
            Files.createDirectories(journal.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Journal.append(journal, run);
        kept.put(run.key(), run);
        progress.finished(run);
    }

    /**
     * All that was asked for so far; what else the journal has does not count, so that a second start sees the same.
     */
    List<Run> asked() {
        return List.copyOf(asked.values());
    }
}
