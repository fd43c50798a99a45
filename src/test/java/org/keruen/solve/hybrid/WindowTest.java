package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keruen.bench.generate.Generators;
import org.keruen.bench.generate.Recipe;
import org.keruen.compile.Compiler;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;
import org.keruen.solve.cuts.CutFamilies;
import org.keruen.solve.greedy.GreedySolver;

/** Drawn years of trade, and windows on plans of them that are not the best. */
class WindowTest {
    private static final int PERIODS = 6;
    private static final int SEEDS = 4;

    /** Relative. */
    private static final double ROUNDING = 1e-9;

    @Test
    void itIsOfConsecutivePeriods() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var core = year(seed, PERIODS);
            var plan = plan(greedy(core));
            var balls = new Balls(core, new Chance(seed));
            for (int size = 2; size < core.commodities().count(); size += 5) {
                var periods = periods(balls.of(Neighbourhood.WINDOW, size, plan).core());
                assertThat(isConsecutive(periods)).as("%s", periods).isTrue();
            }
        }
    }

    @Test
    void aLargerOneIsOfMore() {
        var core = year(1, PERIODS);
        var plan = plan(greedy(core));
        var balls = new Balls(core, new Chance(1));
        int count = core.commodities().count();
        assertThat(periods(balls.of(Neighbourhood.WINDOW, 2, plan).core()).cardinality())
                .isLessThanOrEqualTo(2);
        assertThat(periods(balls.of(Neighbourhood.WINDOW, count / 2 + 1, plan).core())
                        .cardinality())
                .isBetween(3, PERIODS - 1);
        assertThat(periods(balls.of(Neighbourhood.WINDOW, count, plan).core()).cardinality())
                .isEqualTo(PERIODS);
    }

    @Test
    void aLookAtItGivesAPlanThatIsNotDearer() {
        int cheaper = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var core = year(seed, PERIODS);
            var plan = plan(greedy(core));
            double cost = PlanEvaluation.of(core, plan).cost();
            for (int look = 0; look < 5; look++) {
                var ball = new Balls(core, new Chance(look)).of(Neighbourhood.WINDOW, 20, plan);
                var search = new BallSearch(ball, HybridSettings.DEFAULT.inBall());
                var found = search.solve(1_000_000, 1e-6, look, () -> false);
                assertThat(found).isNotNull();
                if (found != null) {
                    var evaluation = PlanEvaluation.of(core, found);
                    assertThat(evaluation.violations()).isEmpty();
                    assertThat(evaluation.cost()).isLessThanOrEqualTo(cost * (1 + ROUNDING));
                    cheaper += evaluation.cost() < cost * (1 - ROUNDING) ? 1 : 0;
                }
            }
        }
        assertThat(cheaper).isPositive();
    }

    @Test
    void thereIsNoneInAYearOfOnePeriod() {
        assertThat(new Balls(year(1, 1), new Chance(1)).isPossible(Neighbourhood.WINDOW))
                .isFalse();
        assertThat(new Balls(year(1, 2), new Chance(1)).isPossible(Neighbourhood.WINDOW))
                .isTrue();
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        var core = year(2, PERIODS);
        assertThat(found(core)).isEqualTo(found(core));
    }

    private static List<Object> found(Core core) {
        var settings =
                new HybridSettings(true, true, true, EnumSet.of(Neighbourhood.WINDOW), CutFamilies.NONE, 300, 100_000);
        var budget = new Budget(Double.POSITIVE_INFINITY, 8, 1e-6, 1, 2, () -> false);
        var outcome = new HybridSolver(settings).solve(core, budget, Watcher.NONE);
        var plan = plan(outcome);
        return List.of(Arrays.deepToString(plan.path()), Arrays.toString(plan.flow()), Arrays.toString(plan.units()));
    }

    private static Core year(int seed, int periods) {
        var settings = Map.of(
                "demands", 6.0, "periods", (double) periods, "corridors", 4.0, "fixed_share", 1.0, "tier_share", 1.0);
        return Compiler.compile(Generators.draw("year", new Recipe("freight", settings, seed)))
                .core();
    }

    private static Outcome greedy(Core core) {
        return new GreedySolver().solve(core, Budget.UNLIMITED, Watcher.NONE);
    }

    private static Plan plan(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal.plan();
            case Outcome.Feasible feasible -> feasible.plan();
            case Outcome.Infeasible _, Outcome.Unbounded _, Outcome.Nothing _, Outcome.Failed _ ->
                throw new AssertionError("no plan");
        };
    }

    private static BitSet periods(Core core) {
        var periods = new BitSet();
        Arrays.stream(core.commodities().period()).forEach(periods::set);
        return periods;
    }

    /** Whether no more than one of these has a next period that is not of these, the first coming after the last. */
    private static boolean isConsecutive(BitSet periods) {
        return periods.stream().filter(t -> !periods.get((t + 1) % PERIODS)).count() <= 1;
    }
}
