package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;
import org.keruen.solve.path.PathSolver;

/** On hundreds of small random problems column generation finds what enumeration finds. */
class PathsAgainstEnumerationTest {
    private static final int PROBLEMS = 320;

    @Test
    void pathFindsTheBestFlows() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            agree(new PathSolver(), seed, RandomCores.core(seed, false));
        }
    }

    @Test
    void hybridFindsTheBestDesigns() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            agree(new HybridSolver(HybridSettings.DEFAULT), seed, RandomCores.core(seed, true));
        }
    }

    @Test
    void whatHasNoPlanIsProvenByPrices() {
        int infeasible = 0;
        int proven = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var core = RandomCores.core(seed, false);
            var outcome = new PathSolver().solve(core, Budget.UNLIMITED, Watcher.NONE);
            if (outcome instanceof Outcome.Infeasible found) {
                infeasible++;
                proven += found.proof() == null ? 0 : 1;
            }
        }
        assertThat(infeasible).isGreaterThan(20);
        assertThat(proven).isEqualTo(infeasible);
    }

    private static void agree(Solver solver, int seed, Core core) {
        var outcome = solver.solve(core, Budget.UNLIMITED, Watcher.NONE);
        double best = Enumeration.leastCost(core);
        if (best == Double.POSITIVE_INFINITY) {
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Infeasible.class);
            var proof = ((Outcome.Infeasible) outcome).proof();
            assertThat(proof == null || proof.proves(core)).as("seed %d", seed).isTrue();
            return;
        }
        assertThat(outcome).as("seed %d, best %s", seed, best).isInstanceOf(Outcome.Optimal.class);
        var optimal = (Outcome.Optimal) outcome;
        double tolerance = 1e-6 * Math.max(1, Math.abs(best));
        assertThat(optimal.cost()).as("seed %d", seed).isCloseTo(best, within(tolerance));
        assertThat(optimal.bound()).as("seed %d", seed).isLessThanOrEqualTo(best + tolerance);
        assertThat(PlanEvaluation.of(core, optimal.plan()).violations())
                .as("seed %d", seed)
                .isEmpty();
    }
}
