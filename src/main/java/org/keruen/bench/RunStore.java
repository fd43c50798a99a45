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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs of a family by problem, settings and seed: made when first asked for, then kept in a journal. Tuning that is
 * begun again with the same seed asks for the same runs, and so goes on where it stopped.
 */
final class RunStore {
    private final Experiment experiment;
    private final ChildJvm jvm;
    private final Path journal;
    private final Progress progress;
    private final Environment environment;
    private final Map<RunKey, Run> runs = new LinkedHashMap<>();

    RunStore(Experiment experiment, ChildJvm jvm, String keruen, Path journal, Progress progress) {
        this.experiment = experiment;
        this.jvm = jvm;
        this.journal = journal;
        this.progress = progress;
        this.environment = Environment.here(keruen, jvm.options(experiment.limits()));
        var known = Journal.read(journal);
        withConfigurationsOf(known).check(journal, known);
        known.forEach(run -> runs.put(run.key(), run));
    }

    /** Configurations are named by their settings, so those of the journal's runs can be read from it. */
    private Fingerprints withConfigurationsOf(List<Run> known) {
        var configurations = new ArrayList<Configuration>();
        for (var id :
                known.stream().map(run -> run.key().configuration()).distinct().toList()) {
            configurations.add(new Configuration(id, family(), settings(id)));
        }
        return new Fingerprints(of(configurations), environment);
    }

    private String family() {
        return experiment.configurations().getFirst().family();
    }

    private Experiment of(List<Configuration> configurations) {
        return new Experiment(
                experiment.name(),
                experiment.title(),
                experiment.problems(),
                configurations,
                experiment.seeds(),
                experiment.repeats(),
                experiment.limits(),
                experiment.parallel(),
                experiment.baseline(),
                experiment.targets(),
                experiment.practicalRatio(),
                experiment.bestKnown());
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

    /** The run, from the journal or made now. */
    Run run(ProblemCase problem, Map<String, String> settings, long seed) {
        var key = new RunKey(problem.id(), id(settings), seed, 1);
        var known = runs.get(key);
        if (known != null) {
            return known;
        }
        var configuration = new Configuration(key.configuration(), family(), settings);
        var hashes = new Fingerprints(of(List.of(configuration)), environment).of(key);
        try {
            Files.createDirectories(journal.toAbsolutePath().getParent());
            var slot = new Schedule.Slot(problem, configuration, key);
            var run = new OneRun(experiment, jvm, environment).make(slot, hashes, List.of());
            Journal.append(journal, run);
            runs.put(key, run);
            progress.finished(run);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    List<Run> all() {
        return List.copyOf(runs.values());
    }
}
