package org.keruen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a page is made of, without a run: "new" is three times as fast as "old", and "old" crashed once. */
public final class SimulatedAnalysis {
    public static final int PROBLEMS = 12;
    public static final int SEEDS = 3;

    private SimulatedAnalysis() {}

    public static Analysis make() {
        var experiment = Simulation.experiment(PROBLEMS, SEEDS);
        var runs = new ArrayList<>(Simulation.runs(experiment, 3, new SplittableRandom(1)));
        runs.set(0, crashed(runs.getFirst()));
        return Analysis.of(experiment, runs);
    }

    private static Run crashed(Run run) {
        return new Run(
                run.experiment(),
                run.set(),
                run.key(),
                new Answer(RunStatus.CRASH, null, null, 1, "ended with exit code 1: <a bug>"),
                new Effort(10, 20.0, 1, 5, 0.5, 3000L),
                run.hashes(),
                run.environment(),
                run.started(),
                List.of(),
                "Exception in thread \"main\" java.lang.IllegalStateException: </script> a bug");
    }
}
