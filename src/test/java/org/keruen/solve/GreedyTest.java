package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.greedy.GreedySolver;

class GreedyTest extends SolverContract {
    @Override
    Solver solver() {
        return new GreedySolver();
    }

    @Override
    boolean isExact() {
        return false;
    }

    @Test
    void greedyNeverBeatsEnumerationAndMostlyFindsAPlan() {
        int solvable = 0;
        int found = 0;
        for (int seed = 0; seed < 320; seed++) {
            var core = RandomCores.core(seed, true);
            double best = Enumeration.leastCost(core);
            solvable += best < Double.POSITIVE_INFINITY ? 1 : 0;
            if (solver().solve(core, Budget.UNLIMITED, Watcher.NONE) instanceof Outcome.Feasible feasible) {
                found++;
                assertThat(feasible.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(best - 1e-6 * Math.abs(best));
                assertThat(PlanEvaluation.of(core, feasible.plan()).violations())
                        .isEmpty();
            }
        }
        assertThat(found).isGreaterThan(solvable * 8 / 10);
    }
}
