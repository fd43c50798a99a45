package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.lots.LotsSettings;
import org.keruen.solve.lots.LotsSolver;

/** What lots come to after the first rounding: each plan told is cheaper than the one before, and the last is given. */
class LotsNeverDearerTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 4, 6, 9, 12, 15})
    void noPlanIsDearerThanOneBefore(long seed) {
        for (var lots : new String[] {"exact", "divisible"}) {
            var core = RandomModules.core(seed);
            var told = new ArrayList<Double>();
            var settings =
                    Map.of("lots", lots, "most-lots", "6", "round-moves", "40", "patience", "2", "restarts", "1");
            var outcome = new LotsSolver(LotsSettings.of(settings)).solve(core, Budget.UNLIMITED, new CostsTold(told));
            for (int i = 1; i < told.size(); i++) {
                assertThat(told.get(i)).isLessThan(told.get(i - 1));
            }
            if (outcome instanceof Outcome.Feasible(var plan, var cost, var _, var _, var _)) {
                assertThat(cost).isCloseTo(told.getLast(), within(1e-6));
                assertThat(PlanEvaluation.of(core, plan).cost()).isCloseTo(cost, within(1e-6));
                assertThat(PlanEvaluation.of(core, plan).isFeasible()).isTrue();
            }
        }
    }
}
