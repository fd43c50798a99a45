package org.keruen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

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
        this.fingerprints = new Fingerprints(experiment, environment);
    }

    /**
     * Makes what is missing of the shard.
     *
     * @throws org.keruen.io.BadFile if the journal is of another experiment
     */
    public void run(Shard shard, Progress progress) throws IOException, InterruptedException {
        var missing = missing(shard);
        progress.begins(missing.size());
        var queue = new ConcurrentLinkedQueue<>(missing);
        try (var workers = Executors.newFixedThreadPool(experiment.parallel())) {
            var works = new ArrayList<Future<?>>();
            for (int worker = 0; worker < experiment.parallel(); worker++) {
                var cores = cores(worker);
                works.add(workers.submit(() -> {
                    work(queue, cores, progress);
                    return null;
                }));
            }
            for (var work : works) {
                await(work);
            }
        }
    }

    private static void await(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }

    private List<Schedule.Slot> missing(Shard shard) throws IOException {
        Files.createDirectories(journal.toAbsolutePath().getParent());
        var runs = Journal.read(journal);
        fingerprints.check(journal, runs);
        Set<RunKey> done = new HashSet<>();
        runs.forEach(run -> done.add(run.key()));
        return Schedule.of(experiment, shard).stream()
                .filter(slot -> !done.contains(slot.key()))
                .toList();
    }

    /** The cores of a worker, each its own; none if runs are not pinned or there are too few. */
    private List<Integer> cores(int worker) {
        int threads = experiment.limits().threads();
        boolean pinned = experiment.limits().pinned()
                && ChildJvm.canPin()
                && experiment.parallel() * threads <= Runtime.getRuntime().availableProcessors();
        return pinned
                ? IntStream.range(worker * threads, (worker + 1) * threads)
                        .boxed()
                        .toList()
                : List.of();
    }

    private void work(ConcurrentLinkedQueue<Schedule.Slot> queue, List<Integer> cores, Progress progress)
            throws IOException, InterruptedException {
        for (var slot = queue.poll(); slot != null; slot = queue.poll()) {
            var run = new OneRun(experiment, jvm, environment).make(slot, fingerprints.of(slot.key()), cores);
            synchronized (this) {
                Journal.append(journal, run);
                progress.finished(run);
            }
        }
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
