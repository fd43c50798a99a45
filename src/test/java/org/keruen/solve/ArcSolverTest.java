package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.engine.Engine;

class ArcSolverTest {
    private static Outcome solve(Engine engine, Core core, Budget budget) {
        return new ArcSolver(new ArcSettings(engine, "")).solve(core, budget, Watcher.NONE);
    }

    @Test
    void settingsNameTheBackend() {
        assertThat(ArcSettings.of(Map.of("backend", "cp-sat"))).isEqualTo(new ArcSettings(Engine.CP_SAT, ""));
        assertThat(ArcSettings.of(Map.of())).isEqualTo(ArcSettings.DEFAULT);
        assertThat(new ArcSolver(ArcSettings.DEFAULT).name()).isEqualTo("arc highs");
    }

    @Test
    void unknownSettingsAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> ArcSettings.of(Map.of("backed", "scip")))
                .hasMessage("arc has no setting backed; it has [backend, parameters]");
        assertThatThrownBy(() -> ArcSettings.of(Map.of("backend", "gurobi")))
                .hasMessage("no engine is called gurobi; there are glop, pdlp, scip, cp-sat, highs");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownParameterFailsInWords(Engine engine) {
        var sketch = new CoreSketch(2).arc(0, 1, 1).mustCarry(0, 1, 1);
        var core = engine.takesIntegers() ? sketch.design(1, 1, 0).core() : sketch.core();
        var outcome =
                new ArcSolver(new ArcSettings(engine, "no_such_thing=1")).solve(core, Budget.UNLIMITED, Watcher.NONE);
        assertThat(((Outcome.Failed) outcome).why()).contains("no_such_thing");
    }

    @Test
    void linearEnginesRefuseToChooseDesigns() {
        var core = new CoreSketch(2)
                .arc(0, 1, 1)
                .mustCarry(0, 1, 1)
                .design(1, 5, 0)
                .core();
        assertThat(((Outcome.Failed) solve(Engine.GLOP, core, Budget.UNLIMITED)).why())
                .startsWith("glop solves linear programs only");
    }

    @ParameterizedTest
    @EnumSource(names = {"SCIP", "CP_SAT", "HIGHS"})
    void whatCannotBeCarriedAndWhatFloorsLackAreNamed(Engine engine) {
        var core = new CoreSketch(3)
                .arc(0, 1, 1)
                .arc(1, 2, 1)
                .mustCarry(0, 1, 10)
                .mayCarry(1, 2, 5, 3)
                .capacity(6, 0)
                .floor(8, 1)
                .design(1, 1, 0)
                .core();
        var infeasible = (Outcome.Infeasible) solve(engine, core, Budget.UNLIMITED);
        assertThat(infeasible.unmetAtBest()).containsExactly(new double[] {4, 0}, within(1e-6));
        assertThat(infeasible.resourceShortfall()).containsExactly(new double[] {0, 3}, within(1e-6));
        assertThat(infeasible.why())
                .isEqualTo("at best 4.00000 units of commodity 0 stay behind; 3.00000 units are missing to the floor of"
                        + " resource 1");
    }

    @Test
    void pricesAreThoseOfTheLinearProgram() {
        var core = new CoreSketch(3)
                .arc(0, 1, 1)
                .arc(1, 2, 2)
                .arc(0, 2, 5)
                .mustCarry(0, 2, 10)
                .capacity(6, 0)
                .core();
        var optimal = (Outcome.Optimal) solve(Engine.HIGHS, core, Budget.UNLIMITED);
        var duals = Objects.requireNonNull(optimal.duals());
        assertThat(duals.commodity()).containsExactly(5);
        assertThat(duals.resource()).containsExactly(-2);
    }

    /** Twenty nodes, eighty arcs, thirty commodities, forty designs. */
    private static Core hard() {
        var random = new Random(5);
        var sketch = new CoreSketch(20);
        for (int a = 0; a < 80; a++) {
            int tail = a < 20 ? a : random.nextInt(20);
            sketch.arc(tail, a < 20 ? (a + 1) % 20 : (tail + 1 + random.nextInt(19)) % 20, 1 + random.nextInt(30));
            sketch.capacity(20 + random.nextInt(40), a);
        }
        for (int k = 0; k < 30; k++) {
            int origin = random.nextInt(20);
            sketch.mayCarry(origin, (origin + 1 + random.nextInt(19)) % 20, 1 + random.nextInt(20), 300);
        }
        for (int g = 0; g < 40; g++) {
            sketch.design(1, 100 + random.nextInt(400), 2 * g);
        }
        return sketch.core();
    }

    @ParameterizedTest
    @EnumSource(names = {"SCIP", "CP_SAT", "HIGHS"})
    void theCancelledGivesTheBestSoFar(Engine engine) {
        var asked = new AtomicInteger();
        var budget = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 0, 0, 1, () -> asked.incrementAndGet() > 8);
        var core = hard();
        switch (solve(engine, core, budget)) {
            case Outcome.Feasible(var plan, double cost, double bound, var _, var _) -> {
                assertThat(PlanEvaluation.of(core, plan).violations()).isEmpty();
                assertThat(bound).isLessThanOrEqualTo(cost);
            }
            case Outcome.Optimal(var plan, double _, double _, var _) ->
                assertThat(PlanEvaluation.of(core, plan).violations()).isEmpty();
            case Outcome.Nothing(double bound, var why) -> assertThat(why).isEqualTo("cancelled");
            case Outcome other -> throw new AssertionError(other);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCIP", "HIGHS"})
    void aLimitOfWorkIsDeterministic(Engine engine) {
        var budget = new Budget(Double.POSITIVE_INFINITY, 5, 0, 0, 1, () -> false);
        var core = hard();
        var first = (Outcome.Feasible) solve(engine, core, budget);
        var second = (Outcome.Feasible) solve(engine, core, budget);
        assertThat(first.cost()).isEqualTo(second.cost());
        assertThat(first.bound()).isEqualTo(second.bound());
        assertThat(first.why()).contains("limit");
    }
}
