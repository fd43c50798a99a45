package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.core.PlanEvaluation.Rule;
import org.keruen.core.PlanEvaluation.Violation;

class PlanEvaluationTest {
    private static final int[] OVER_ONE = {0, 1};
    private static final int[] STRAIGHT = {2};

    /**
     * Ten units from 0 to 2, of which at most six over arc 0; opening arc 2 costs 4 and wants at least two units on it.
     */
    private static final Core CORE = new CoreSketch(3)
            .heavyArc(0, 1, 1, 1)
            .heavyArc(1, 2, 1, 2)
            .heavyArc(0, 2, 5, 5)
            .arc(1, 0, 1)
            .commodity(0, 2, 10, 0, 20, 5)
            .capacity(6, 0)
            .resource(0, 100, new int[] {2}, new double[] {1})
            .design(2, 4, 2)
            .effect(0, 1, 2, 0)
            .sideConstraint(1, new int[] {0}, new double[] {1})
            .constantCost(100)
            .core();

    private static PlanEvaluation evaluate(int[][] paths, double[] flow, double unmet, int units) {
        return PlanEvaluation.of(
                CORE, new Plan(new int[paths.length], paths, flow, new double[] {unmet}, new int[] {units}));
    }

    @Test
    void aGoodPlanCostsWhatItsPartsCost() {
        var evaluation = evaluate(new int[][] {OVER_ONE, STRAIGHT}, new double[] {6, 3}, 1, 1);
        assertThat(evaluation.violations()).isEmpty();
        assertThat(evaluation.cost()).isEqualTo(100 + 6 * 3 + 3 * 5 + 20 + 4);
    }

    @Test
    void tooMuchOnAResourceIsFound() {
        assertThat(evaluate(new int[][] {OVER_ONE}, new double[] {7}, 3, 0).violations())
                .containsExactly(new Violation(Rule.RESOURCE_UPPER, 0, 1));
    }

    @Test
    void tooLittleForAnOpenDesignIsFound() {
        assertThat(evaluate(new int[][] {OVER_ONE, STRAIGHT}, new double[] {6, 1}, 3, 1)
                        .violations())
                .containsExactly(new Violation(Rule.RESOURCE_LOWER, 1, 1));
    }

    @Test
    void flowOnAClosedDesignIsFound() {
        assertThat(evaluate(new int[][] {STRAIGHT}, new double[] {3}, 7, 0).violations())
                .containsExactly(new Violation(Rule.OWNERSHIP, 0, 3));
    }

    @Test
    void whatIsNeitherCarriedNorUnmetIsFound() {
        assertThat(evaluate(new int[][] {OVER_ONE}, new double[] {6}, 1, 0).violations())
                .containsExactly(new Violation(Rule.QUANTITY, 0, 3));
    }

    @Test
    void sideConstraintsAndBoundsOfUnitsAreChecked() {
        assertThat(evaluate(new int[][] {STRAIGHT}, new double[] {9}, 1, 3).violations())
                .containsExactly(new Violation(Rule.UNITS, 0, 1), new Violation(Rule.SIDE_CONSTRAINT, 0, 2));
    }

    @Test
    void brokenLoopingAndUnfinishedPathsAreFound() {
        int[][] wrong = {{1}, {0, 3, 2}, {0}};
        for (int[] path : wrong) {
            assertThat(evaluate(new int[][] {path}, new double[] {3}, 7, 1).violations())
                    .contains(new Violation(Rule.PATH, 0, 3));
        }
    }

    @Test
    void theIndexLooksUpTablesTheOtherWayRound() {
        var index = CoreIndex.of(CORE);
        assertThat(index.firstEntry()).containsExactly(0, 1, 1, 2, 2);
        assertThat(index.entryResource()).containsExactly(0, 1);
        assertThat(index.firstOwner()).containsExactly(0, 0, 0, 1, 1);
        assertThat(index.owner()).containsExactly(0);
        assertThat(index.firstEffect()).containsExactly(0, 0, 1);
        assertThat(index.effectDesign()).containsExactly(0);
    }
}
