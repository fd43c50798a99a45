package org.keruen.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Load;
import org.keruen.compile.PlanOnCore;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;

/**
 * What a unit on each arc costs beside a known plan: its cost, full capacities at their duals, and designs that are not
 * chosen at what they cost, spread over the commodity's quantity.
 */
final class Prices {
    private final PlanOnCore plan;
    private final Core core;
    private final CoreIndex index;
    private final double[] dual;
    private final List<Integer> unchosen = new ArrayList<>();
    private final Map<Integer, double[]> ofClass = new HashMap<>();
    private final boolean[] isSpent;
    private final int[] units;
    private final boolean[] isChoosable;

    Prices(PlanOnCore plan) {
        this.plan = plan;
        this.core = plan.core();
        this.index = CoreIndex.of(core);
        this.dual = new double[core.resources().count()];
        this.units = plan.units();
        this.isChoosable = new boolean[units.length];
        this.isSpent = new boolean[core.network().arcCount()];
        for (int r = 0; r < dual.length; r++) {
            dual[r] = dual(plan.load(r));
            if (plan.isSpentCommitment(r)) {
                forEachEntry(r, i -> isSpent[core.resources().arc()[i]] = true);
            }
        }
        for (int g = 0; g < units.length; g++) {
            if (units[g] == 0) {
                unchosen.add(g);
                isChoosable[g] = isChoosable(g);
            }
        }
    }

    /** A floor of nothing, such as that of a minimum that is not chosen, is worth nothing whatever its dual. */
    private static double dual(@Nullable Load load) {
        if (load == null || load.dual() == null) {
            return 0;
        }
        return load.lower() <= 0 ? Math.min(0, load.dual()) : load.dual();
    }

    private void forEachEntry(int resource, java.util.function.IntConsumer entry) {
        for (int i = core.resources().first()[resource]; i < core.resources().first()[resource + 1]; i++) {
            entry.accept(i);
        }
    }

    /** Of each arc for the commodity, as if nothing were shut or forbidden; +∞ where it cannot be used even so. */
    double[] of(int k) {
        double[] price = ofClass(core.commodities().costClass()[k]).clone();
        var designs = core.designs();
        for (int g : unchosen) {
            double spread = spread(g, k);
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                price[designs.arc()[i]] += spread;
            }
        }
        return price;
    }

    private double[] ofClass(int costClass) {
        return ofClass.computeIfAbsent(costClass, this::pricedAtDuals);
    }

    private double[] pricedAtDuals(int costClass) {
        double[] price = core.cost()[costClass].clone();
        var resources = core.resources();
        for (int r = 0; r < dual.length; r++) {
            if (dual[r] != 0) {
                double worth = dual[r];
                forEachEntry(r, i -> price[resources.arc()[i]] -= worth * resources.consumption(i, costClass));
            }
        }
        for (int a = 0; a < price.length; a++) {
            price[a] = isSpent[a] ? Double.POSITIVE_INFINITY : price[a];
        }
        return price;
    }

    /** The arcs that the class may not use as things are. */
    boolean[] barred(int costClass) {
        boolean[] barred = new boolean[core.network().arcCount()];
        for (int a = 0; a < barred.length; a++) {
            barred[a] = plan.isBarred(costClass, a);
        }
        return barred;
    }

    /** Of a unit on a path; a design that owns several of its arcs counts once. */
    double of(int k, int[] path) {
        double[] price = ofClass(core.commodities().costClass()[k]);
        double sum = 0;
        for (int a : path) {
            sum += price[a];
        }
        for (int g : needed(path)) {
            sum += spread(g, k);
        }
        return sum;
    }

    /** Designs that the path needs and the plan has not chosen. */
    List<Integer> needed(int[] path) {
        var needed = new ArrayList<Integer>();
        for (int a : path) {
            for (int i = index.firstOwner()[a]; i < index.firstOwner()[a + 1]; i++) {
                int g = index.owner()[i];
                if (units[g] == 0 && !needed.contains(g)) {
                    needed.add(g);
                }
            }
        }
        return needed;
    }

    /** A unit's part of what the design costs; +∞ where the commodity alone could not choose it. */
    private double spread(int g, int k) {
        double quantity = core.commodities().quantity()[k];
        return isChoosable[g] && leastTonnes(g) <= quantity
                ? core.designs().cost()[g] / quantity
                : Double.POSITIVE_INFINITY;
    }

    /** The least that must be carried for a unit of the design. */
    double leastTonnes(int g) {
        var designs = core.designs();
        double least = 0;
        for (int e = designs.firstEffect()[g]; e < designs.firstEffect()[g + 1]; e++) {
            least = Math.max(least, designs.addsLower()[e]);
        }
        return least;
    }

    private boolean isChoosable(int g) {
        var designs = core.designs();
        if (designs.most()[g] < 1) {
            return false;
        }
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            if (!keeps(i, g)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a unit more of the design breaks the side constraint, or does not take part in it. */
    private boolean keeps(int constraint, int g) {
        var designs = core.designs();
        double sum = 0;
        double own = 0;
        for (int t = designs.firstTerm()[constraint]; t < designs.firstTerm()[constraint + 1]; t++) {
            int design = designs.termDesign()[t];
            sum += designs.termFactor()[t] * units[design];
            own += design == g ? designs.termFactor()[t] : 0;
        }
        return own <= 0 || sum + own <= designs.limit()[constraint] + 1e-9;
    }

    /** What a unit of the resource is worth. */
    double worth(int resource) {
        return -dual[resource];
    }

    /** What a unit on the path consumes of a resource. */
    double use(int resource, int[] path, int costClass) {
        var resources = core.resources();
        double use = 0;
        for (int i = resources.first()[resource]; i < resources.first()[resource + 1]; i++) {
            use += contains(path, resources.arc()[i]) ? resources.consumption(i, costClass) : 0;
        }
        return use;
    }

    private static boolean contains(int[] path, int arc) {
        for (int a : path) {
            if (a == arc) {
                return true;
            }
        }
        return false;
    }
}
