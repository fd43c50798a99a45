package org.keruen.solve.hybrid;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.path.FixedDesigns;

/** Gives back the units of designs that a plan's flows do not need, the dearest first. */
final class Trimming {
    private static final double TOLERANCE = 1e-7;

    private final Core core;
    private final double[] flow;
    private final double[] use;
    private final int[] units;

    private Trimming(Core core, Plan plan) {
        this.core = core;
        this.flow = new double[core.network().arcCount()];
        this.use = new double[core.resources().count()];
        this.units = plan.units().clone();
        double[][] byClass = new double[core.classCount()][flow.length];
        for (int p = 0; p < plan.pathCount(); p++) {
            for (int a : plan.path()[p]) {
                flow[a] += plan.flow()[p];
                byClass[core.commodities().costClass()[plan.commodity()[p]]][a] += plan.flow()[p];
            }
        }
        var resources = core.resources();
        for (int r = 0; r < use.length; r++) {
            for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                for (int c = 0; c < byClass.length; c++) {
                    use[r] += resources.consumption(i, c) * byClass[c][resources.arc()[i]];
                }
            }
        }
    }

    /** The plan with as few units as its flows need. */
    static Plan of(Core core, Plan plan) {
        var trimming = new Trimming(core, plan);
        double[] cost = core.designs().cost();
        IntStream.range(0, cost.length)
                .boxed()
                .sorted(Comparator.comparingDouble(g -> -cost[g]))
                .forEach(trimming::lower);
        return new Plan(plan.commodity(), plan.path(), plan.flow(), plan.unmet(), trimming.units);
    }

    private void lower(int g) {
        while (core.designs().cost()[g] > 0 && units[g] > core.designs().least()[g]) {
            units[g]--;
            if (!isEnough(g)) {
                units[g]++;
                return;
            }
        }
    }

    private boolean isEnough(int g) {
        var designs = core.designs();
        for (int i = designs.firstArc()[g]; units[g] == 0 && i < designs.firstArc()[g + 1]; i++) {
            if (flow[designs.arc()[i]] > TOLERANCE) {
                return false;
            }
        }
        double[] upper = PlanEvaluation.upper(core, units);
        double[] lower = PlanEvaluation.lower(core, units);
        for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
            int r = designs.resource()[i];
            double tolerance = TOLERANCE * Math.max(1, Math.abs(use[r]));
            if (use[r] > upper[r] + tolerance || use[r] < lower[r] - tolerance) {
                return false;
            }
        }
        return FixedDesigns.areAllowed(core, units);
    }
}
