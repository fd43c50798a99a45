package org.keruen.solve.arc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.bench.generate.Generators;
import org.keruen.bench.generate.Recipe;
import org.keruen.compile.Planner;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;

/** A drawn problem of millions of tonnes and dollars, whose optimum engines of three makers agree on. */
class LargeNumbersTest {
    private static final double OPTIMUM = 317_115_612.94;

    @ParameterizedTest
    @ValueSource(longs = {1, 6})
    void highsDoesNotCutTheBestPlanOff(long seed) {
        var problem = Generators.draw("freight-2", new Recipe("freight", Map.of(), 2));
        var budget = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1e-6, seed, 1, () -> false);
        var plan = Planner.plan(problem, new ArcSolver(ArcSettings.DEFAULT), budget, Watcher.NONE);
        assertThat(Objects.requireNonNull(plan.proof().objective())).isCloseTo(OPTIMUM, within(1.0));
        assertThat(Objects.requireNonNull(plan.proof().bound())).isCloseTo(OPTIMUM, within(1000.0));
    }
}
