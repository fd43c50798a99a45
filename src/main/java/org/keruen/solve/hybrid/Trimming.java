package org.keruen.solve.hybrid;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.solve.path.FixedDesigns;

/** Gives back the units of designs that a plan's flows do not need, the dearest first. */
final class Trimming {
    private static final double TOLERANCE = 1e-7;

    private final Core core;
    private final double[] flow;
    private final double[] use;
    private final int[] units;
    /** Effects on resource {@code r}: {@code effect[firstEffect[r]] … effect[firstEffect[r + 1] - 1]}. */
    private final int[] firstEffect;

    private final int[] effect;
    private final int[] designOfEffect;

    private Trimming(Core core, Plan plan) {
        this.core = core;
        this.flow = new double[core.network().arcCount()];
        this.use = new double[core.resources().count()];
        this.units = plan.units().clone();
        this.firstEffect = new int[use.length + 1];
        this.effect = new int[core.designs().resource().length];
        this.designOfEffect = new int[effect.length];
        use(plan);
        effects();
    }

    private void use(Plan plan) {
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

    private void effects() {
        var designs = core.designs();
        for (int r : designs.resource()) {
            firstEffect[r + 1]++;
        }
        for (int r = 0; r < use.length; r++) {
            firstEffect[r + 1] += firstEffect[r];
        }
        int[] next = firstEffect.clone();
        for (int g = 0; g < designs.count(); g++) {
            for (int e = designs.firstEffect()[g]; e < designs.firstEffect()[g + 1]; e++) {
                designOfEffect[e] = g;
                effect[next[designs.resource()[e]]++] = e;
            }
        }
    }

    /** The plan with as few units as its flows need. */
    static Plan of(Core core, Plan plan) {
        var trimming = new Trimming(core, plan);
        double[] cost = core.designs().cost();
        IntStream.range(0, cost.length)
                .filter(g -> cost[g] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(g -> -cost[g]))
                .forEach(trimming::lower);
        return new Plan(plan.commodity(), plan.path(), plan.flow(), plan.unmet(), trimming.units);
    }

    private void lower(int g) {
        while (units[g] > core.designs().least()[g]) {
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
        for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
            if (!isKept(designs.resource()[i])) {
                return false;
            }
        }
        return FixedDesigns.areAllowed(core, units);
    }

    /** Whether a resource's bounds with these units hold its use. */
    private boolean isKept(int r) {
        double upper = core.resources().upper()[r];
        double lower = core.resources().lower()[r];
        for (int i = firstEffect[r]; i < firstEffect[r + 1]; i++) {
            upper += core.designs().addsUpper()[effect[i]] * units[designOfEffect[effect[i]]];
            lower += core.designs().addsLower()[effect[i]] * units[designOfEffect[effect[i]]];
        }
        double tolerance = TOLERANCE * Math.max(1, Math.abs(use[r]));
        return use[r] <= upper + tolerance && use[r] >= lower - tolerance;
    }
}
