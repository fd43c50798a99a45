package org.keruen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Journals whose truth is known: lognormal times, the candidate's a given factor shorter. */
final class Simulation {
    static final double LIMIT_SECONDS = 1000;
    private static final Environment NOWHERE = new Environment("0", null, List.of(), "", List.of(), "", 1, 1, "");

    private Simulation() {}

    static Experiment experiment(int problems, int seeds) {
        var cases = new ArrayList<ProblemCase>();
        for (int p = 1; p <= problems; p++) {
            cases.add(new ProblemCase("p" + p, "all-of-them", new Source.ProblemFile(Path.of("none"), null)));
        }
        var configurations =
                List.of(new Configuration("old", "old", Map.of()), new Configuration("new", "new", Map.of()));
        var seedList = java.util.stream.LongStream.rangeClosed(1, seeds).boxed().toList();
        var limits = new Limits(LIMIT_SECONDS, Long.MAX_VALUE, 1e-6, 512, 1, false, false);
        return new Experiment(
                "simulated",
                "Simulated",
                cases,
                configurations,
                seedList,
                1,
                limits,
                1,
                "old",
                List.of(0.01),
                1.05,
                List.of());
    }

    /** A run of each key; the times of "new" are the factor shorter. */
    static List<Run> runs(Experiment experiment, double factor, SplittableRandom random) {
        var runs = new ArrayList<Run>();
        for (var problem : experiment.problems()) {
            double hardness = Math.exp(2 + gaussian(random));
            for (long seed : experiment.seeds()) {
                runs.add(run(new RunKey(problem.id(), "old", seed, 1), hardness * Math.exp(0.4 * gaussian(random))));
                double seconds = hardness / factor * Math.exp(0.4 * gaussian(random));
                runs.add(run(new RunKey(problem.id(), "new", seed, 1), seconds));
            }
        }
        return runs;
    }

    static Run run(RunKey key, double seconds) {
        var answer = new Answer(RunStatus.OPTIMAL, 100.0, 100.0, seconds, "");
        return run(key, answer, List.of(new TracePoint(seconds, 100.0, 100.0, null, null)));
    }

    static Run run(RunKey key, Answer answer, List<TracePoint> trace) {
        var hashes = new Hashes("a", "b", "c");
        return new Run(
                "simulated",
                "all-of-them",
                key,
                answer,
                Effort.UNKNOWN,
                hashes,
                NOWHERE,
                "2026-01-01T00:00:00Z",
                trace,
                "");
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
