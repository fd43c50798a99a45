package org.keruen.solve.greedy;

import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.PlanEvaluation;

/** What a plan under construction uses: resources, and units of designs. */
final class Loads {
    /** Relative to a resource's bound, or to 1: less room than that is none. */
    private static final double NOISE = 1e-9;

    private final Core core;
    private final CoreIndex index;
    private final int[] units;
    private final boolean[] frozen;
    private final double[] used;
    private final double[] arcFlow;

    Loads(Core core, CoreIndex index) {
        this.core = core;
        this.index = index;
        this.units = core.designs().least().clone();
        this.frozen = new boolean[units.length];
        this.used = new double[core.resources().count()];
        this.arcFlow = new double[core.network().arcCount()];
    }

    int[] units() {
        return units;
    }

    double used(int r) {
        return used[r];
    }

    /** No more units of a design from now on. */
    void freeze(int g) {
        frozen[g] = true;
    }

    /** Adds flow along a path, or takes it away if negative. */
    void add(int[] path, int costClass, double flow) {
        for (int a : path) {
            arcFlow[a] += flow;
            for (int i = index.firstEntry()[a]; i < index.firstEntry()[a + 1]; i++) {
                used[index.entryResource()[i]] += flow * core.resources().consumption(index.entry()[i], costClass);
            }
        }
    }

    /** What is left below a resource's upper bound; 0 if only noise is. */
    double room(int r) {
        double upper = upper(r);
        double room = upper - used[r];
        return room > NOISE * Math.max(1, Math.abs(upper)) ? room : 0;
    }

    double upper(int r) {
        return bound(core.resources().upper()[r], core.designs().addsUpper(), r);
    }

    /** What is missing to a resource's lower bound; 0 if only noise is. */
    double shortfall(int r) {
        double lower = bound(core.resources().lower()[r], core.designs().addsLower(), r);
        double shortfall = lower - used[r];
        return shortfall > NOISE * Math.max(1, Math.abs(lower)) ? shortfall : 0;
    }

    private double bound(double bound, double[] adds, int r) {
        double sum = bound;
        for (int i = index.firstEffect()[r]; i < index.firstEffect()[r + 1]; i++) {
            sum += adds[index.effect()[i]] * units[index.effectDesign()[i]];
        }
        return sum;
    }

    /** Whether another unit of a design is allowed. */
    boolean mayAdd(int g) {
        return !frozen[g] && units[g] < core.designs().most()[g] && keepsSideConstraints(g, 1);
    }

    void addUnit(int g) {
        units[g]++;
    }

    void removeUnit(int g) {
        units[g]--;
    }

    /** Whether the side constraints that hold, or that design {@code g} is in, hold after a change of its units. */
    boolean keepsSideConstraints(int g, int change) {
        var designs = core.designs();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            double before = excess(i);
            double after = before;
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                after += designs.termDesign()[t] == g ? designs.termFactor()[t] * change : 0;
            }
            if (after > Math.max(0, before) + PlanEvaluation.TOLERANCE || (after > before && after > NOISE)) {
                return false;
            }
        }
        return true;
    }

    /** By how much the units break a side constraint. */
    double excess(int i) {
        var designs = core.designs();
        double sum = -designs.limit()[i];
        for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
            sum += designs.termFactor()[t] * units[designs.termDesign()[t]];
        }
        return sum;
    }

    /** Whether a unit of a design could be given back: nothing needs it. */
    boolean isSpare(int g) {
        var designs = core.designs();
        if (units[g] <= designs.least()[g] || !keepsSideConstraints(g, -1)) {
            return false;
        }
        for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1] && units[g] == 1; i++) {
            if (arcFlow[designs.arc()[i]] > NOISE) {
                return false;
            }
        }
        for (int e = designs.firstEffect()[g]; e < designs.firstEffect()[g + 1]; e++) {
            int r = designs.resource()[e];
            double upper = upper(r) - designs.addsUpper()[e];
            boolean tooSmall = used[r] > upper + NOISE * Math.max(1, Math.abs(upper));
            if (tooSmall || (designs.addsLower()[e] < 0 && shortfall(r) - designs.addsLower()[e] > NOISE)) {
                return false;
            }
        }
        return true;
    }
}
