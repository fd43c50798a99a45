package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;

/** What every solver does, on problems small enough to be worked out by hand. */
abstract class SolverContract {
    /** The solver on trial. */
    abstract Solver solver();

    /** Whether it proves its plans best. */
    boolean isExact() {
        return true;
    }

    /** Whether it chooses designs. */
    boolean takesDesigns() {
        return true;
    }

    /** Two ways from 0 to 2: over 1 for 3 a unit, straight for 5. */
    private static CoreSketch twoWays() {
        return new CoreSketch(3).arc(0, 1, 1).arc(1, 2, 2).arc(0, 2, 5);
    }

    @Test
    void allGoesTheCheapestWay() {
        assertCost(twoWays().mustCarry(0, 2, 10).core(), 30);
    }

    @Test
    void theConstantCostIsPaid() {
        assertCost(twoWays().mustCarry(0, 2, 10).constantCost(7).core(), 37);
    }

    @Test
    void whatACapacityTurnsAwayGoesTheOtherWay() {
        assertCost(twoWays().mustCarry(0, 2, 10).capacity(6, 0).core(), 6 * 3 + 4 * 5);
    }

    @Test
    void aResourceIsSharedByItsArcs() {
        var core = twoWays()
                .mustCarry(0, 2, 10)
                .mustCarry(1, 2, 3)
                .resource(Double.NEGATIVE_INFINITY, 20, new int[] {0, 1}, new double[] {1, 2})
                .core();
        assertCost(core, 3 * 2 + 14.0 / 3 * 3 + (10 - 14.0 / 3) * 5);
    }

    @Test
    void whatDoesNotPayStaysBehind() {
        assertCost(twoWays().mayCarry(0, 2, 10, 4).capacity(6, 0).core(), 6 * 3 + 4 * 4);
    }

    @Test
    void whatMustBeCarriedIsCarriedAtAnyPrice() {
        assertCost(
                twoWays()
                        .mustCarry(0, 2, 10)
                        .mayCarry(0, 2, 10, 4)
                        .capacity(6, 0)
                        .core(),
                6 * 3 + 4 * 5 + 10 * 4);
    }

    @Test
    void aFloorDrawsCargoOntoTheDearWay() {
        assertCost(twoWays().mustCarry(0, 2, 10).floor(4, 2).core(), 6 * 3 + 4 * 5);
    }

    @Test
    void noCircleFillsAFloor() {
        var core = new CoreSketch(4)
                .arc(0, 1, 1)
                .arc(1, 3, 1)
                .arc(1, 2, 1)
                .arc(2, 1, 1)
                .arc(0, 2, 10)
                .mustCarry(0, 3, 10)
                .floor(4, 3)
                .core();
        assertCost(core, 6 * 2 + 4 * 12);
    }

    @Test
    void anOpenedDesignIsPaid() {
        assumeTrue(takesDesigns());
        assertCost(twoWays().mustCarry(0, 2, 10).design(1, 15, 0).core(), 10 * 3 + 15);
    }

    @Test
    void aDesignThatDoesNotPayStaysClosed() {
        assumeTrue(takesDesigns());
        assertCost(twoWays().mustCarry(0, 2, 10).design(1, 25, 0).core(), 10 * 5);
    }

    @Test
    void anArcOfTwoDesignsNeedsBoth() {
        assumeTrue(takesDesigns());
        assertCost(twoWays().mustCarry(0, 2, 10).design(1, 6, 0).design(1, 7, 0).core(), 30 + 6 + 7);
    }

    @Test
    void eachUnitOfADesignAddsCapacity() {
        assumeTrue(takesDesigns());
        var core = twoWays()
                .mustCarry(0, 2, 10)
                .capacity(0, 1)
                .design(5, 5, 1)
                .effect(0, 0, 0, 4)
                .core();
        assertCost(core, 8 * 3 + 2 * 5 + 2 * 5);
    }

    @Test
    void aDesignsFloorIsMetOrTheDesignClosed() {
        assumeTrue(takesDesigns());
        var lots = twoWays()
                .mustCarry(0, 2, 10)
                .resource(0, 0, new int[] {0}, new double[] {1})
                .design(1, 1, 0);
        assertCost(lots.effect(0, 0, 8, 8).core(), 8 * 3 + 2 * 5 + 1);
        var large = twoWays()
                .mustCarry(0, 2, 10)
                .resource(0, 0, new int[] {0}, new double[] {1})
                .design(1, 1, 0);
        assertCost(large.effect(0, 0, 12, 20).core(), 50);
    }

    @Test
    void aSideConstraintBindsDesigns() {
        assumeTrue(takesDesigns());
        var core = new CoreSketch(4)
                .arc(0, 1, 1)
                .arc(1, 3, 1)
                .arc(0, 2, 2)
                .arc(2, 3, 2)
                .arc(0, 3, 9)
                .mustCarry(0, 3, 10)
                .capacity(5, 0)
                .design(1, 1, 0)
                .design(1, 1, 2)
                .sideConstraint(1, new int[] {0, 1}, new double[] {1, 1})
                .core();
        assertCost(core, 10 * 4 + 1);
    }

    @Test
    void aHeavyPathIsNotTaken() {
        var core = new CoreSketch(3)
                .heavyArc(0, 1, 2, 1)
                .heavyArc(1, 2, 2, 1)
                .heavyArc(0, 2, 1, 9)
                .heavyArc(0, 1, 1, 4)
                .commodity(0, 2, 10, 0, Double.POSITIVE_INFINITY, 3)
                .core();
        assertCost(core, 10 * 5);
    }

    @Test
    void aMarketPays() {
        assertCost(
                new CoreSketch(3)
                        .arc(0, 1, 4)
                        .arc(1, 2, -10)
                        .mayCarry(0, 2, 8, 0)
                        .capacity(5, 1)
                        .core(),
                5 * -6);
    }

    @Test
    void classesPayTheirOwnCosts() {
        var core = new CoreSketch(2)
                .arc(0, 1, 2, Double.POSITIVE_INFINITY)
                .arc(0, 1, 5, 3)
                .mustCarry(0, 1, 10)
                .commodity(0, 1, 10, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
                .core();
        assertCost(core, 10 * 2 + 10 * 3);
    }

    @Test
    void whatIsAtItsDestinationNeedNotMove() {
        assertCost(twoWays().mustCarry(1, 1, 4).mustCarry(0, 2, 1).core(), 3);
    }

    @Test
    void nothingToCarryCostsNothing() {
        assertCost(twoWays().core(), 0);
    }

    @Test
    void tooLittleCapacityIsInfeasible() {
        assertNoPlan(twoWays().mustCarry(0, 2, 10).capacity(6, 0).capacity(3, 2).core());
    }

    @Test
    void noWayIsInfeasible() {
        assertNoPlan(twoWays().mustCarry(2, 0, 10).core());
    }

    @Test
    void aFloorBeyondAllCargoIsInfeasible() {
        assertNoPlan(twoWays().mustCarry(0, 2, 10).floor(11, 2).core());
    }

    @Test
    void contradictingSideConstraintsAreInfeasible() {
        assumeTrue(takesDesigns());
        assertNoPlan(twoWays()
                .mustCarry(0, 2, 10)
                .design(1, 1, 0)
                .sideConstraint(-2, new int[] {0}, new double[] {-1})
                .core());
    }

    @Test
    void theCancelledEndsBeforeItBegins() {
        var budget = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1e-6, 0, 1, () -> true);
        var outcome = solver().solve(twoWays().mustCarry(0, 2, 10).core(), budget, Watcher.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void tooLittleTimeIsNoError() {
        var budget = Budget.UNLIMITED.withSeconds(1e-9);
        var outcome = solver().solve(RandomCores.core(4, takesDesigns()), budget, Watcher.NONE);
        assertThat(outcome).isNotInstanceOfAny(Outcome.Failed.class, Outcome.Infeasible.class);
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        var core = RandomCores.core(7, takesDesigns());
        var budget = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1e-6, 42, 1, () -> false);
        var first = solver().solve(core, budget, Watcher.NONE);
        var second = solver().solve(core, budget, Watcher.NONE);
        assertThat(text(first)).isEqualTo(text(second));
    }

    @Test
    void theWatcherHearsOnlyOfBetterPlansAndBounds() {
        for (int seed = 0; seed < 5; seed++) {
            var log = new WatcherLog();
            solver().solve(RandomCores.core(seed, takesDesigns()), Budget.UNLIMITED, log);
            assertThat(log.incumbents).isSortedAccordingTo((x, y) -> Double.compare(y, x));
            assertThat(log.bounds).isSorted();
        }
    }

    private static final class WatcherLog implements Watcher {
        final List<Double> incumbents = new ArrayList<>();
        final List<Double> bounds = new ArrayList<>();

        @Override
        public void incumbent(double cost) {
            incumbents.add(cost);
        }

        @Override
        public void bound(double bound) {
            bounds.add(bound);
        }
    }

    private void assertCost(Core core, double cost) {
        var outcome = solver().solve(core, Budget.UNLIMITED, Watcher.NONE);
        if (isExact() || outcome instanceof Outcome.Optimal) {
            assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
            var optimal = (Outcome.Optimal) outcome;
            assertThat(optimal.cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost))));
            assertThat(optimal.bound()).isLessThanOrEqualTo(optimal.cost());
            assertKeepsRules(core, optimal.plan(), optimal.cost());
        } else if (outcome instanceof Outcome.Feasible feasible) {
            assertThat(feasible.cost()).isGreaterThanOrEqualTo(cost - 1e-6 * Math.max(1, Math.abs(cost)));
            assertKeepsRules(core, feasible.plan(), feasible.cost());
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Nothing.class);
        }
    }

    private static void assertKeepsRules(Core core, Plan plan, double cost) {
        var evaluation = PlanEvaluation.of(core, plan);
        assertThat(evaluation.violations()).isEmpty();
        assertThat(evaluation.cost()).isCloseTo(cost, within(1e-9 * Math.max(1, Math.abs(cost))));
    }

    private void assertNoPlan(Core core) {
        var outcome = solver().solve(core, Budget.UNLIMITED, Watcher.NONE);
        if (isExact()) {
            assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        } else {
            assertThat(outcome).isInstanceOfAny(Outcome.Infeasible.class, Outcome.Nothing.class);
        }
    }

    private static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> text(optimal.plan());
            case Outcome.Feasible feasible -> text(feasible.plan());
            default -> outcome.getClass().getSimpleName();
        };
    }

    private static String text(Plan plan) {
        return Arrays.toString(plan.commodity())
                + Arrays.deepToString(plan.path())
                + Arrays.toString(plan.flow())
                + Arrays.toString(plan.unmet())
                + Arrays.toString(plan.units());
    }
}
