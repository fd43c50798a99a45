package org.keruen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the runs of an experiment that its journal does not have yet. It may be killed at any time and started again;
 * several shards may be made at different places and merged.
 */
public final class Runner {
    private final Experiment experiment;
    private final ChildJvm jvm;
    private final Path journal;
    private final Environment environment;
    private final Fingerprints fingerprints;

    /**
     * A runner.
     *
     * @param keruen version of the program
     * @param journal where finished runs are and go
     */
    public Runner(Experiment experiment, ChildJvm jvm, String keruen, Path journal) {
        this.experiment = experiment;
        this.jvm = jvm;
        this.journal = journal;
        this.environment = Environment.here(keruen, jvm.options(experiment.limits()));
        this.fingerprints = new Fingerprints(experiment);
    }

    /**
     * Makes what is missing of the shard. A run that is interrupted from outside, by Ctrl-C for instance, leaves no
     * trace in the journal and ends the whole.
     *
     * @throws org.keruen.io.BadFile if the journal is of another experiment
     */
    public void run(Shard shard, Progress progress) throws IOException, InterruptedException {
        try (var folders = RunFolders.beside(journal)) {
            var missing = missing(shard);
            progress.begins(missing.size());
            var tasks = missing.stream()
                    .map(slot -> new Workers.Task(slot, fingerprints.of(slot.key())))
                    .toList();
            var maker = new OneRun(experiment, jvm, environment, folders);
            new Workers(experiment, maker::make).make(tasks, run -> {
                Journal.append(journal, run);
                progress.finished(run);
            });
        }
    }

    private List<Schedule.Slot> missing(Shard shard) {
        var runs = Journal.read(journal);
        fingerprints.check(journal, runs, environment);
        Set<RunKey> done = new HashSet<>();
        runs.forEach(run -> done.add(run.key()));
        return Schedule.of(experiment, shard).stream()
                .filter(slot -> !done.contains(slot.key()))
                .toList();
    }

    /** Joins journals of the same experiment: each run once, in their order; refuses what does not belong together. */
    public static void merge(List<Path> journals, Path into) {
        try {
            var parent = into.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Journal.write(into, Merge.of(journals));
    }
}
