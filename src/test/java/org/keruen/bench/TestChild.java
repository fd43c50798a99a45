package org.keruen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.greedy.GreedySolver;

/** The program of children in tests: honest solvers, and some that are not. */
final class TestChild {
    static final Families FAMILIES = new Families(
            Map.of(
                    "greedy", _ -> new GreedySolver(),
                    "arc", settings -> new ArcSolver(ArcSettings.of(settings)),
                    "wrong", _ -> new Wrong(),
                    "endless", _ -> new Endless(),
                    "hungry", _ -> new Hungry(),
                    "crash", _ -> new Crash(),
                    "repeated", _ -> new Repeated(),
                    "stopped", _ -> new Stopped()),
            Map.of());

    private TestChild() {}

    public static void main(String[] args) throws IOException {
        Child.run(Path.of(args[0]), FAMILIES);
    }

    /** Carries half as much again as there is. */
    private record Wrong() implements Solver {
        @Override
        public String name() {
            return "wrong";
        }

        @Override
        public Outcome solve(Core core, Budget budget, Watcher watcher) {
            var honest = new GreedySolver().solve(core, budget, watcher);
            if (honest instanceof Outcome.Feasible feasible) {
                var plan = feasible.plan();
                double[] flow = Arrays.stream(plan.flow()).map(f -> 1.5 * f).toArray();
                var more = new Plan(plan.commodity(), plan.path(), flow, plan.unmet(), plan.units());
                return new Outcome.Feasible(more, feasible.cost(), feasible.bound(), null, "");
            }
            return honest;
        }
    }

    /** Does not look at the clock. */
    private record Endless() implements Solver {
        @Override
        public String name() {
            return "endless";
        }

        @Override
        public Outcome solve(Core core, Budget budget, Watcher watcher) {
            watcher.incumbent(1e12);
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "interrupted");
        }
    }

    /** Takes all the memory there is. */
    private record Hungry() implements Solver {
        @Override
        public String name() {
            return "hungry";
        }

        @Override
        public Outcome solve(Core core, Budget budget, Watcher watcher) {
            List<long[]> kept = new ArrayList<>();
            for (int i = 0; i < 1_000_000; i++) {
                kept.add(new long[1 << 20]);
            }
            return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "kept " + kept.size());
        }
    }

    /** Has a bug. */
    private record Crash() implements Solver {
        @Override
        public String name() {
            return "crash";
        }

        @Override
        public Outcome solve(Core core, Budget budget, Watcher watcher) {
            throw new IllegalStateException("a bug, on purpose");
        }
    }

    /** Says how often it has solved before. */
    private static final class Repeated implements Solver {
        private int solved;

        @Override
        public String name() {
            return "repeated";
        }

        @Override
        public Outcome solve(Core core, Budget budget, Watcher watcher) {
            watcher.incumbent(1000 - solved);
            return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "solved before: " + solved++);
        }
    }

    /** Ends as if by Ctrl-C. */
    private record Stopped() implements Solver {
        private static final int INTERRUPTED = 130;

        @Override
        public String name() {
            return "stopped";
        }

        @Override
        public Outcome solve(Core core, Budget budget, Watcher watcher) {
            Runtime.getRuntime().halt(INTERRUPTED);
            return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "");
        }
    }
}
