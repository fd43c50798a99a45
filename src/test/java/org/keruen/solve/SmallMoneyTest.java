package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;

class SmallMoneyTest {
    private static final double BILLIONTH = Math.scalb(1.0, -30);
    private static final Solver SOLVER = new SmallMoney(new HybridSolver(HybridSettings.DEFAULT));

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theUnitOfMoneyDoesNotChangeTheAnswer(long seed) {
        var core = RandomCores.core(seed, true);
        var costs = new ArrayList<Double>();
        var usual = SOLVER.solve(core, Budget.UNLIMITED, Watcher.NONE);
        var small = SOLVER.solve(times(BILLIONTH, core), Budget.UNLIMITED, new CostsTold(costs));
        assertThat(small.getClass()).isEqualTo(usual.getClass());
        if (usual instanceof Outcome.Optimal of && small instanceof Outcome.Optimal in) {
            assertThat(in.cost()).isEqualTo(BILLIONTH * of.cost());
            assertThat(in.bound()).isEqualTo(BILLIONTH * of.bound());
            assertThat(in.cost() - in.bound()).isLessThanOrEqualTo(1e-6 * Math.max(BILLIONTH, Math.abs(in.cost())));
            assertThat(PlanEvaluation.of(times(BILLIONTH, core), in.plan()).cost())
                    .isEqualTo(in.cost());
            assertThat(costs.getLast()).isEqualTo(in.cost());
        }
    }

    @Test
    void moneyOfAUsualSizeIsLeftAsItIs() {
        var core = times(1000, RandomCores.core(1, true));
        var seen = new ArrayList<Core>();
        new SmallMoney(noting(seen)).solve(core, Budget.UNLIMITED, Watcher.NONE);
        assertThat(seen).hasSize(1).first().isSameAs(core);
    }

    private static Solver noting(List<Core> seen) {
        return new Solver() {
            @Override
            public String name() {
                return "none";
            }

            @Override
            public Outcome solve(Core core, Budget budget, Watcher watcher) {
                seen.add(core);
                return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "not asked");
            }
        };
    }

    private static Core times(double factor, Core core) {
        return new Core(
                core.network(),
                core.commodities()
                        .withUnmetCost(times(factor, core.commodities().unmetCost())),
                Arrays.stream(core.cost()).map(cost -> times(factor, cost)).toArray(double[][]::new),
                core.resources(),
                core.designs().withCost(times(factor, core.designs().cost())),
                factor * core.constantCost());
    }

    private static double[] times(double factor, double[] money) {
        return Arrays.stream(money).map(m -> factor * m).toArray();
    }
}
