package org.keruen.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of runs: by repeat, problem and seed, and within these the configurations in turn, so that a machine that
 * drifts hurts all alike. Who is first moves on from block to block.
 */
final class Schedule {
    private Schedule() {}

    /** A run that is to be made. */
    record Slot(ProblemCase problem, Configuration configuration, RunKey key) {}

    static List<Slot> of(Experiment experiment, Shard shard) {
        var slots = new ArrayList<Slot>();
        int block = 0;
        for (int repeat = 1; repeat <= experiment.repeats(); repeat++) {
            for (var problem : experiment.problems()) {
                for (long seed : experiment.seeds()) {
                    if (shard.has(block)) {
                        addBlock(slots, experiment, problem, seed, repeat, block);
                    }
                    block++;
                }
            }
        }
        return slots;
    }

    private static void addBlock(
            List<Slot> slots, Experiment experiment, ProblemCase problem, long seed, int repeat, int block) {
        var configurations = experiment.configurations();
        for (int i = 0; i < configurations.size(); i++) {
            var configuration = configurations.get((i + block) % configurations.size());
            var key = new RunKey(problem.id(), configuration.id(), seed, repeat);
            slots.add(new Slot(problem, configuration, key));
        }
    }
}
