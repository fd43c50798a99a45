package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.engine.Engine;

/** On hundreds of small random problems every engine finds what enumeration finds. */
class ArcAgainstEnumerationTest {
    private static final int PROBLEMS = 320;

    @ParameterizedTest
    @EnumSource(names = {"SCIP", "CP_SAT", "HIGHS"})
    void everyEngineFindsTheBestDesigns(Engine engine) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            agree(engine, seed, RandomCores.core(seed, true));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOP", "PDLP", "HIGHS"})
    void everyLinearEngineFindsTheBestFlows(Engine engine) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            agree(engine, seed, RandomCores.core(seed, false));
        }
    }

    private static void agree(Engine engine, int seed, Core core) {
        var outcome = new ArcSolver(new ArcSettings(engine, "")).solve(core, Budget.UNLIMITED, Watcher.NONE);
        double best = Enumeration.leastCost(core);
        if (best == Double.POSITIVE_INFINITY) {
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Infeasible.class);
            return;
        }
        assertThat(outcome).as("seed %d, best %s", seed, best).isInstanceOf(Outcome.Optimal.class);
        var optimal = (Outcome.Optimal) outcome;
        double tolerance = 1e-6 * Math.max(1, Math.abs(best));
        assertThat(optimal.cost()).as("seed %d", seed).isCloseTo(best, within(tolerance));
        assertThat(optimal.bound()).as("seed %d", seed).isBetween(best - tolerance, best + tolerance);
        if (engine != Engine.PDLP) {
            DualsCheck.assertRight(core, optimal.plan(), optimal.cost(), Objects.requireNonNull(optimal.duals()));
        }
        assertThat(PlanEvaluation.of(core, optimal.plan()).violations())
                .as("seed %d", seed)
                .isEmpty();
    }
}
