package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;

class HybridOnTwoThreadsTest extends SolverContract {
    private static final long NODES = 12;

    /** The hybrid with two threads, however many are asked for. */
    private static final class OnTwoThreads implements Solver {
        private final Solver solver = new HybridSolver(HybridSettings.DEFAULT);

        @Override
        public String name() {
            return solver.name();
        }

        @Override
        public Outcome solve(Core core, Budget of, Watcher watcher) {
            var budget = new Budget(of.seconds(), of.iterations(), of.gap(), of.seed(), 2, of.cancelled());
            return solver.solve(core, budget, watcher);
        }
    }

    @Override
    Solver solver() {
        return new OnTwoThreads();
    }

    @Test
    void theSameSeedAndLimitOfWorkGiveTheSamePlanAndBound() {
        var core = manyFixedCharges();
        var budget = new Budget(Double.POSITIVE_INFINITY, NODES, 1e-6, 5, 2, () -> false);
        assertThat(told(core, budget)).isEqualTo(told(core, budget));
    }

    private List<Object> told(Core core, Budget budget) {
        return switch (solver().solve(core, budget, Watcher.NONE)) {
            case Outcome.Optimal o -> told(o.plan(), o.cost(), o.bound());
            case Outcome.Feasible f -> told(f.plan(), f.cost(), f.bound());
            case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Nothing _, Outcome.Failed _ ->
                throw new AssertionError("no plan");
        };
    }

    private static List<Object> told(Plan plan, double cost, double bound) {
        return List.of(
                cost,
                bound,
                Arrays.toString(plan.commodity()),
                Arrays.toString(plan.flow()),
                Arrays.deepToString(plan.path()),
                Arrays.toString(plan.units()));
    }

    private static Core manyFixedCharges() {
        var random = new Random(11);
        int nodes = 12;
        var sketch = new CoreSketch(nodes);
        for (int a = 0; a < 60; a++) {
            int tail = a < nodes ? a : random.nextInt(nodes);
            int head = a < nodes ? (a + 1) % nodes : (tail + 1 + random.nextInt(nodes - 1)) % nodes;
            sketch.arc(tail, head, 1 + random.nextInt(9)).capacity(40 + random.nextInt(60), a);
        }
        for (int k = 0; k < 15; k++) {
            int origin = random.nextInt(nodes);
            sketch.mustCarry(origin, (origin + 1 + random.nextInt(nodes - 1)) % nodes, 2 + random.nextInt(12));
        }
        for (int a = 0; a < 60; a++) {
            sketch.design(1, 40 + random.nextInt(80), a);
        }
        return sketch.core();
    }
}
