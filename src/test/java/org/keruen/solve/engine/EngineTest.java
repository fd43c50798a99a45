package org.keruen.solve.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.LinearResult.Status;

class EngineTest {
    /** Ten tonnes by the cheap way (3 each, at most 6) or the dear one (5 each). */
    private static LinearModel twoWays() {
        var draft = new ModelDraft();
        int cheap = draft.column(0, Double.POSITIVE_INFINITY, 3);
        int dear = draft.column(0, Double.POSITIVE_INFINITY, 5);
        int demand = draft.row(10, 10);
        draft.entry(demand, cheap, 1);
        draft.entry(demand, dear, 1);
        draft.entry(draft.row(Double.NEGATIVE_INFINITY, 6), cheap, 1);
        return draft.finish(100);
    }

    /** 60a + 50b + 70c is to be at least 100 by whole a, b ≤ 1 and c, at costs 6, 4 and 9. */
    private static LinearModel covering() {
        var draft = new ModelDraft();
        int a = draft.integerColumn(0, 1, 6);
        int b = draft.integerColumn(0, 1, 4);
        int c = draft.integerColumn(0, 3, 9);
        int row = draft.row(100, Double.POSITIVE_INFINITY);
        draft.entry(row, a, 60);
        draft.entry(row, b, 50);
        draft.entry(row, c, 70);
        return draft.finish(0);
    }

    private static LinearModel contradiction() {
        var draft = new ModelDraft();
        int x = draft.column(0, 1, 1);
        draft.entry(draft.row(2, 3), x, 1);
        return draft.finish(0);
    }

    private static LinearModel bottomless() {
        var draft = new ModelDraft();
        int x = draft.column(0, Double.POSITIVE_INFINITY, -1);
        int y = draft.column(0, Double.POSITIVE_INFINITY, 0);
        int row = draft.row(0, 4);
        draft.entry(row, x, 1);
        draft.entry(row, y, -1);
        return draft.finish(0);
    }

    private static LinearResult solve(Engine engine, LinearModel model) {
        return engine.solve(model, Budget.UNLIMITED, "", Watcher.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = "CP_SAT", mode = EnumSource.Mode.EXCLUDE)
    void theCheapWayIsFilledFirst(Engine engine) {
        var result = solve(engine, twoWays());
        assertThat(result.status()).isEqualTo(Status.OPTIMAL);
        assertThat(result.objective()).isCloseTo(138, within(1e-3));
        assertThat(result.primal()).containsExactly(new double[] {6, 4}, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOP", "HIGHS", "PDLP"})
    void dualsAreTheChangeOfTheObjectivePerUnitOfTheBound(Engine engine) {
        var result = solve(engine, twoWays());
        assertThat(Objects.requireNonNull(result.duals())).containsExactly(new double[] {5, -2}, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCIP", "CP_SAT", "HIGHS"})
    void wholeUnitsAreChosen(Engine engine) {
        var result = solve(engine, covering());
        assertThat(result.status()).isEqualTo(Status.OPTIMAL);
        assertThat(result.objective()).isCloseTo(10, within(1e-9));
        assertThat(result.bound()).isCloseTo(10, within(1e-4));
        assertThat(result.primal()).containsExactly(new double[] {1, 1, 0}, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(names = "PDLP", mode = EnumSource.Mode.EXCLUDE)
    void contradictionsAreFound(Engine engine) {
        assertThat(solve(engine, contradiction()).status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void whatHasNoFloorIsFound() {
        assertThat(solve(Engine.HIGHS, bottomless()).status()).isEqualTo(Status.UNBOUNDED);
    }

    @Test
    void linearEnginesRefuseIntegers() {
        assertThat(solve(Engine.GLOP, covering()).status()).isEqualTo(Status.REFUSED);
    }
}
