package org.keruen.solve.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.core.Resources;
import org.keruen.core.ShortestPaths;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;

class RoutingTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void flowsThatOverflowAreMadeToFit(long seed) {
        var core = CrowdedGrid.core(seed);
        var ascent = new PriceAscent(core, new Pricing(core, 1), () -> false, (_, _, _) -> 0);
        ascent.climb(3);
        var fitting = new Fitting(core, new int[0], ascent.prices());
        ascent.waysByUse(0.2).forEach(fitting::take);
        var plan = fitting.plan();
        var evaluation = PlanEvaluation.of(core, Objects.requireNonNull(plan));
        assertThat(evaluation.isFeasible()).isTrue();
        assertThat(Flows.cost(core, Objects.requireNonNull(plan))).isCloseTo(evaluation.cost(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 25, 40})
    void whereverItIsStoppedAfterItsFirstPricesThereIsAPlanAndABound(int looks) {
        var core = CrowdedGrid.core(1);
        var left = new AtomicInteger(looks);
        var budget = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1e-6, 0, 1, () -> left.decrementAndGet() < 0);
        var outcome = new PathSolver().solve(core, budget, Watcher.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Feasible.class);
        var found = (Outcome.Feasible) outcome;
        assertThat(found.bound()).isGreaterThan(0).isLessThanOrEqualTo(found.cost());
        assertThat(PlanEvaluation.of(core, found.plan()).isFeasible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theDualsOfACrowdedGridProveItsCost(long seed) {
        var core = CrowdedGrid.core(seed);
        var found = (Outcome.Optimal) new PathSolver().solve(core, Budget.UNLIMITED, Watcher.NONE);
        assertThat(lagrangian(core, Objects.requireNonNull(found.duals())))
                .isCloseTo(found.cost(), within(1e-9 * Math.abs(found.cost())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pricesOfCommoditiesAreThoseOfTheirCheapestWays(long seed) {
        var core = CrowdedGrid.core(seed);
        var found = (Outcome.Optimal) new PathSolver().solve(core, Budget.UNLIMITED, Watcher.NONE);
        var duals = Objects.requireNonNull(found.duals());
        double[] cost = new ResourceUse(core).reducedCosts(false, r -> duals.resource()[r])[0];
        for (int k = 0; k < core.commodities().count(); k++) {
            var tree = ShortestPaths.from(core.network(), core.commodities().origin()[k], cost);
            double least = Math.min(
                    tree.distance()[core.commodities().destination()[k]],
                    core.commodities().unmetCost()[k]);
            assertThat(duals.commodity()[k]).isCloseTo(least, within(1e-9 * Math.max(1, Math.abs(least))));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereThereIsRoomForTheOptimumAndNoMoreItIsFoundAndProvenToTheLastFigure(long seed) {
        var core = CrowdedGrid.core(seed);
        var roomy = (Outcome.Optimal) new PathSolver().solve(core, Budget.UNLIMITED, Watcher.NONE);
        var tight = withRoomFor(roomy.plan(), core);
        var found = new PathSolver().solve(tight, Budget.UNLIMITED.withGap(0), Watcher.NONE);
        assertThat(found).isInstanceOf(Outcome.Optimal.class);
        assertThat(((Outcome.Optimal) found).cost()).isCloseTo(roomy.cost(), within(1e-6 * roomy.cost()));
    }

    /** The same, each arc with as much room as the plan takes. */
    private static Core withRoomFor(Plan plan, Core core) {
        double[] used = new double[core.network().arcCount()];
        for (int p = 0; p < plan.pathCount(); p++) {
            for (int a : plan.path()[p]) {
                used[a] += plan.flow()[p];
            }
        }
        var resources = core.resources();
        return new Core(
                core.network(),
                core.commodities(),
                core.cost(),
                new Resources(
                        resources.lower(),
                        used,
                        resources.first(),
                        resources.arc(),
                        resources.weight(),
                        resources.factorRow(),
                        resources.factor()),
                core.designs(),
                core.constantCost());
    }

    /** The bound that prices of the resources give, by a search for each commodity. */
    private static double lagrangian(Core core, Duals duals) {
        double[] cost = new ResourceUse(core).reducedCosts(false, r -> duals.resource()[r])[0];
        double sum = core.constantCost();
        for (int r = 0; r < core.resources().count(); r++) {
            double price = duals.resource()[r];
            sum += price == 0
                    ? 0
                    : price
                            * (price < 0
                                    ? core.resources().upper()[r]
                                    : core.resources().lower()[r]);
        }
        for (int k = 0; k < core.commodities().count(); k++) {
            var tree = ShortestPaths.from(core.network(), core.commodities().origin()[k], cost);
            double least = Math.min(
                    tree.distance()[core.commodities().destination()[k]],
                    core.commodities().unmetCost()[k]);
            sum += core.commodities().quantity()[k] * least;
        }
        return sum;
    }
}
