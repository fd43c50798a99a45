package org.keruen.solve.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelDraftTest {
    @Test
    void entriesMayComeInAnyOrderAndAddUp() {
        var draft = new ModelDraft();
        int x = draft.column(0, 10, 1);
        int y = draft.integerColumn(1, 2, 3);
        int first = draft.row(0, 1);
        int empty = draft.row(0, 2);
        int last = draft.row(0, 3);
        draft.entry(last, y, 5);
        draft.entry(first, x, 1);
        draft.entry(last, x, 2);
        draft.entry(last, y, 0.5);
        var model = draft.finish(7);
        assertThat(empty).isEqualTo(1);
        assertThat(model.rows().first()).containsExactly(0, 1, 1, 3);
        assertThat(model.rows().column()).containsExactly(x, y, x);
        assertThat(model.rows().value()).containsExactly(1, 5.5, 2);
        assertThat(model.isMixedInteger()).isTrue();
        assertThat(model.objective(new double[] {4, 2})).isEqualTo(7 + 4 + 6);
    }

    @Test
    void theWorstViolationIsRelativeToLargeBounds() {
        var draft = new ModelDraft();
        int x = draft.column(0, Double.POSITIVE_INFINITY, 1);
        draft.entry(draft.row(200, 400), x, 1);
        assertThat(draft.finish(0).worstViolation(new double[] {300})).isEqualTo(0);
        assertThat(draft.finish(0).worstViolation(new double[] {190})).isEqualTo(0.05);
    }

    @Test
    void aRestrictedModelHasOnlyTheColumnsInUse() {
        var draft = new ModelDraft();
        draft.column(0, 10, 1);
        draft.column(0, 10, 1);
        assertThat(draft.finish(0)
                        .restrictedTo(new double[] {0, 5}, 1e-9)
                        .columns()
                        .upper())
                .containsExactly(0, 10);
    }

    @Test
    void roundingToTheGridWidensRowsAndLowersTheBound() {
        var draft = new ModelDraft();
        int x = draft.column(0, 1, 1.0 / 3);
        draft.entry(draft.row(0.1, 0.7), x, 0.3);
        var grid = Objects.requireNonNull(IntegerGrid.of(draft.finish(0)));
        long whole = Math.round(0.4 / grid.step()[x]);
        var row = grid.rows()[0];
        assertThat(row.factor()[0] * whole).isBetween(row.lower(), row.upper());
        double scaled = grid.objective().factor()[0] * (double) whole;
        assertThat(grid.bound(scaled)).isLessThanOrEqualTo(0.4 / 3);
        assertThat(grid.bound(scaled)).isGreaterThan(0.4 / 3 - 1e-7);
    }

    @Test
    void aColumnWithoutBoundsHasNoGrid() {
        var draft = new ModelDraft();
        draft.column(0, Double.POSITIVE_INFINITY, 1);
        assertThat(IntegerGrid.of(draft.finish(0))).isNull();
    }

    @Test
    void theNativeLibrariesAreUnpackedOnce() {
        var library = NativeLibraries.highs();
        assertThat(Files.exists(library)).isTrue();
        assertThat(NativeLibraries.highs()).isEqualTo(library);
    }
}
