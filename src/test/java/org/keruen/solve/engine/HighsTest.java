package org.keruen.solve.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighsTest {
    @Test
    void whatIsNotKnownIsNotWhatWasAskedBefore() {
        try (var highs = new Highs()) {
            highs.option("output_flag", false);
            assertThat(highs.pass(model(1234.5678))).isTrue();
            highs.run();
            assertThat(highs.doubleInfo("objective_function_value")).isEqualTo(3 * 1234.5678);
            assertThat(highs.pass(model(1))).isTrue();
            assertThat(highs.iterations()).isZero();
            assertThat(highs.intInfo("primal_solution_status")).isEqualTo(-1);
            assertThat(highs.bound()).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(highs.doubleInfo("objective_function_value")).isNaN();
        }
    }

    /** At least 3 of one thing. */
    private static LinearModel model(double cost) {
        var draft = new ModelDraft();
        int column = draft.integerColumn(0, 10, cost);
        draft.entry(draft.row(3, Double.POSITIVE_INFINITY), column, 1);
        return draft.finish(0);
    }
}
