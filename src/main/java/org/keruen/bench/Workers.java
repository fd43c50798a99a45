package org.keruen.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Makes runs, as many at a time as the experiment says, each worker on cores of its own. */
record Workers(Experiment experiment, Maker maker) {

    /** Makes a run, on these cores or, if there are none, on any. */
    interface Maker {
        Run make(Schedule.Slot slot, Hashes hashes, List<Integer> cores) throws IOException, InterruptedException;
    }

    /** A run that is to be made, and the hashes of what it depends on. */
    record Task(Schedule.Slot slot, Hashes hashes) {}

    /**
     * Makes all runs in about this order.
     *
     * @param finished is told of each, one at a time
     * @throws InterruptedException if a run was interrupted from outside; the others are ended too
     */
    void make(List<Task> tasks, Consumer<Run> finished) throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<>(tasks);
        int count = Math.min(experiment.parallel(), tasks.size());
        if (count == 0) {
            return;
        }
        try (var workers = Executors.newFixedThreadPool(count)) {
            var works = new ArrayList<Future<?>>();
            for (int worker = 0; worker < count; worker++) {
                var cores = cores(worker);
                works.add(workers.submit(() -> {
                    work(queue, cores, finished);
                    return null;
                }));
            }
            for (var work : works) {
                await(work);
            }
        }
    }

    private void work(ConcurrentLinkedQueue<Task> queue, List<Integer> cores, Consumer<Run> finished)
            throws IOException, InterruptedException {
        try {
            for (var task = queue.poll(); task != null; task = queue.poll()) {
                var run = maker.make(task.slot(), task.hashes(), cores);
                synchronized (this) {
                    finished.accept(run);
                }
            }
        } finally {
            queue.clear();
        }
    }

    private static void await(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException interruption) {
                throw interruption;
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        }
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
}
