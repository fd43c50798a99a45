package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/**
 * The way from one good plan to another, the guide, through plans between them: step by step the commodities that take
 * a resource to more or fewer units than the guide has go as in the guide, always those with whom the plan then costs
 * least; units are the cheapest for the flows (path relinking on designs: Ghamlouche, Crainic, Gendron 2004,
 * doi:10.1023/B:ANOR.0000039515.90453.1d, who change flows along cycles in place of whole commodities).
 */
final class Relinking {
    /** Resources looked at before a step, at most. */
    private static final int MOST_TRIED = 40;

    /** How far a plan between is from both ends, as a share of the commodities in which these differ. */
    private static final double LEAST_SHARE = 0.2;

    /** Relative: amounts that are alike. */
    private static final double SAME = 1e-6;

    private final FlowState state;
    private final Chance chance;
    private final Flows from;
    private final Flows guide;
    private final int[] guideStep;
    private final BitSet left = new BitSet();
    private final int differing;
    private long work;

    /** The way from one plan to another. */
    Relinking(Core core, StepCosts steps, Plan from, Plan guide, Chance chance) {
        this.chance = chance;
        this.state = new FlowState(core, steps, FlowSearch.penalty(core, steps));
        this.from = new Flows(core, steps, from);
        this.guide = new Flows(core, steps, guide);
        state.load(guide);
        this.guideStep = state.step.clone();
        state.load(from);
        for (int k = 0; k < core.commodities().count(); k++) {
            left.set(
                    k,
                    !this.from.areAlike(this.guide, k, SAME * core.commodities().quantity()[k]));
        }
        this.differing = left.cardinality();
    }

    /** A plan's flows by commodity, and who uses each resource. */
    private static final class Flows {
        private final List<Map<KnownWay, Double>> ways = new ArrayList<>();
        private final List<BitSet> users = new ArrayList<>();

        Flows(Core core, StepCosts steps, Plan plan) {
            for (int k = 0; k < core.commodities().count(); k++) {
                ways.add(new LinkedHashMap<>());
            }
            for (int r = 0; r < steps.resourceCount(); r++) {
                users.add(new BitSet());
            }
            for (int p = 0; p < plan.pathCount(); p++) {
                int k = plan.commodity()[p];
                ways.get(k).merge(KnownWay.of(k, plan.path()[p]), plan.flow()[p], Double::sum);
                for (int a : plan.path()[p]) {
                    for (int e = steps.firstEntry[a]; e < steps.firstEntry[a + 1]; e++) {
                        users.get(steps.entryResource[e]).set(k);
                    }
                }
            }
        }

        boolean areAlike(Flows other, int k, double tolerance) {
            var all = new HashMap<>(ways.get(k));
            other.ways.get(k).forEach((way, amount) -> all.merge(way, -amount, Double::sum));
            return all.values().stream().allMatch(amount -> Math.abs(amount) <= tolerance);
        }
    }

    /** Whether all goes as in the guide. */
    boolean isThere() {
        return left.isEmpty();
    }

    /** Goes a step towards the guide. */
    void step() {
        var best = (BitSet) left.clone();
        double least = Double.POSITIVE_INFINITY;
        int tried = 0;
        for (int r : chance.order(guideStep.length)) {
            var group = group(r);
            if (!group.isEmpty() && tried < MOST_TRIED) {
                tried++;
                group.stream().forEach(this::follow);
                if (state.cost() < least) {
                    least = state.cost();
                    best = group;
                }
                state.reject();
            }
        }
        best.stream().forEach(this::follow);
        state.accept();
        left.andNot(best);
    }

    /** Who does not go as in the guide yet and makes a resource's units differ; nobody if they do not. */
    private BitSet group(int r) {
        var group = new BitSet();
        if (state.step[r] != guideStep[r]) {
            group.or((state.step[r] > guideStep[r] ? from : guide).users.get(r));
            group.and(left);
        }
        return group;
    }

    /** Lets a commodity go as in the guide. */
    private void follow(int k) {
        for (int i = state.pathCount(k) - 1; i >= 0; i--) {
            work += state.path(k, i).length;
            state.drop(k, i, state.flow(k, i));
        }
        guide.ways.get(k).forEach((way, amount) -> {
            work += way.arcs().size();
            state.carry(k, way.path(), amount);
        });
    }

    /** What the plan costs as it stands, with what rules forbid at the price of that. */
    double cost() {
        return state.cost();
    }

    /** The plan as it stands. */
    Plan plan() {
        return state.plan();
    }

    /** Goes all the way; the cheapest plan met that is apart from both ends; null if there was none. */
    @Nullable
    Plan between() {
        Plan best = null;
        double least = Double.POSITIVE_INFINITY;
        while (!isThere()) {
            step();
            double share = (double) left.cardinality() / differing;
            if (share >= LEAST_SHARE && share <= 1 - LEAST_SHARE && state.cost() < least) {
                least = state.cost();
                best = state.plan();
            }
        }
        return best;
    }

    /** Arcs of flows changed so far. */
    long work() {
        return work;
    }
}
