package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;

/** Duals are right if no path is underpriced, signs fit bounds, and they add up to the plan's cost. */
final class DualsCheck {
    private static final double TOLERANCE = 1e-6;

    private DualsCheck() {}

    static void assertRight(Core core, Plan plan, double cost, Duals duals) {
        double[] lower = PlanEvaluation.lower(core, plan.units());
        double[] upper = PlanEvaluation.upper(core, plan.units());
        double value = core.constantCost();
        for (int g = 0; g < plan.units().length; g++) {
            value += core.designs().cost()[g] * plan.units()[g];
        }
        for (int k = 0; k < core.commodities().count(); k++) {
            assertThat(duals.commodity()[k])
                    .isLessThanOrEqualTo(core.commodities().unmetCost()[k] + TOLERANCE);
            value += duals.commodity()[k] * core.commodities().quantity()[k];
        }
        for (int r = 0; r < lower.length; r++) {
            double price = duals.resource()[r];
            double bound = price > 0 ? Math.max(0, lower[r]) : upper[r];
            value += Math.abs(price) < TOLERANCE ? 0 : price * bound;
        }
        assertThat(value).isCloseTo(cost, within(TOLERANCE * Math.max(1, Math.abs(cost))));
        for (var way : Enumeration.openWays(core, plan.units())) {
            assertThat(reducedCost(core, way, duals)).isGreaterThanOrEqualTo(-TOLERANCE);
        }
    }

    private static double reducedCost(Core core, Enumeration.Way way, Duals duals) {
        int costClass = core.commodities().costClass()[way.commodity()];
        double sum = -duals.commodity()[way.commodity()];
        for (int a : way.arcs()) {
            sum += core.cost()[costClass][a];
        }
        var resources = core.resources();
        for (int r = 0; r < resources.count(); r++) {
            for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                boolean used = way.arcs().contains(resources.arc()[i]);
                sum -= used ? duals.resource()[r] * resources.consumption(i, costClass) : 0;
            }
        }
        return sum;
    }
}
