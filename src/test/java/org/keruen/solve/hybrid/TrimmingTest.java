package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.RandomModules;

/** Plans with more units than they need, on random Cores. */
class TrimmingTest {
    @ParameterizedTest
    @ValueSource(longs = {2, 4, 6, 7, 8, 9, 10, 13, 16, 17, 21, 23, 25, 28, 29, 30})
    void noUnitIsLeftThatFlowsDoNotNeedAndNoneIsMissing(long seed) {
        var core = RandomModules.core(seed);
        var plan = lavish(core);
        assertThat(PlanEvaluation.of(core, plan).isFeasible()).isTrue();
        var trimmed = Trimming.of(core, plan);
        assertThat(PlanEvaluation.of(core, trimmed).isFeasible()).isTrue();
        for (int g = 0; g < core.designs().count(); g++) {
            if (core.designs().cost()[g] > 0) {
                int[] units = trimmed.units().clone();
                units[g]--;
                assertThat(PlanEvaluation.of(core, with(trimmed, units)).isFeasible())
                        .isFalse();
            }
        }
    }

    /** Flows with all units of all designs. */
    private static Plan lavish(Core core) {
        int[] most = core.designs().most().clone();
        for (int g : core.designs().termDesign()) {
            most[g] = core.designs().least()[g];
        }
        var state = new FlowState(core, new StepCosts(core, most), 500);
        new FlowChanges(core, state, new Random(1), 1).layMissing();
        return with(state.plan(), most);
    }

    private static Plan with(Plan plan, int[] units) {
        return new Plan(plan.commodity(), plan.path(), plan.flow(), plan.unmet(), units);
    }
}
