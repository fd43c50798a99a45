package org.keruen.solve.lots;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;

/** Gives back units of designs that a plan can do without, the dearest first. */
final class Thrift {
    private Thrift() {}

    /** The plan with as few units as keep it feasible. */
    static Plan of(Core core, Plan plan) {
        var designs = core.designs();
        int[] units = plan.units().clone();
        var order = IntStream.range(0, units.length)
                .filter(g -> designs.cost()[g] > 0 && units[g] > designs.least()[g])
                .boxed()
                .sorted(Comparator.comparingDouble(g -> -designs.cost()[g]))
                .toList();
        for (int g : order) {
            while (units[g] > designs.least()[g]) {
                units[g]--;
                if (!PlanEvaluation.of(core, with(plan, units)).isFeasible()) {
                    units[g]++;
                    break;
                }
            }
        }
        return with(plan, units);
    }

    private static Plan with(Plan plan, int[] units) {
        return new Plan(plan.commodity(), plan.path(), plan.flow(), plan.unmet(), units);
    }
}
