package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.core.Resources;

/**
 * What is left to choose among some nodes of a Core while all else stays as in a plan: a Core of its own, in which the
 * plan's {@linkplain Runs runs} there are carried and resources keep what is used elsewhere. Every plan of it, put in
 * place of the runs, is a plan of the whole Core of the same cost, unless circles have to be taken out of paths.
 */
final class Ball {
    private final Core whole;
    private final Plan plan;
    private final Part part;
    private final Runs runs;
    private final double[] useElsewhere;
    private final double[] useInside;
    private final boolean[] isUsedByOthers;
    private final Core core;

    /**
     * What is left to choose.
     *
     * @param nodes among which
     * @param commodities for which
     */
    Ball(Core whole, Plan plan, BitSet nodes, BitSet commodities) {
        this.whole = whole;
        this.plan = plan;
        this.part = Part.among(whole, nodes, plan.units());
        this.runs = new Runs(whole, plan, part, commodities);
        this.isUsedByOthers = new boolean[whole.network().arcCount()];
        this.useElsewhere = new double[whole.resources().count()];
        this.useInside = new double[useElsewhere.length];
        measureUse();
        var free = new Core(network(), runs.commodities(), costs(), resources(), designs(), 0);
        double elsewhere = PlanEvaluation.of(whole, plan).cost()
                - PlanEvaluation.of(free, inside()).cost();
        this.core =
                new Core(free.network(), free.commodities(), free.cost(), free.resources(), free.designs(), elsewhere);
    }

    /** Whether anything is left to choose. */
    boolean hasChoice() {
        return runs.count() > 0 && part.design().length > 0;
    }

    /** The small Core; its plans cost what the whole plans cost that come of them. */
    Core core() {
        return core;
    }

    /** How the plan goes there, as a plan of the small Core. */
    Plan inside() {
        return runs.inside(
                Arrays.stream(part.design()).map(g -> plan.units()[g]).toArray());
    }

    /** The whole plan with a plan of the small Core put in. */
    Plan spliced(Plan found) {
        int[] units = plan.units().clone();
        for (int i = 0; i < part.design().length; i++) {
            units[part.design()[i]] = found.units()[i];
        }
        return runs.splice(found, units);
    }

    private void measureUse() {
        double[][] inside = new double[whole.classCount()][whole.network().arcCount()];
        double[][] elsewhere = new double[whole.classCount()][whole.network().arcCount()];
        for (int p = 0; p < plan.pathCount(); p++) {
            int costClass = whole.commodities().costClass()[plan.commodity()[p]];
            boolean[] isIn = runs.isIn(p);
            for (int i = 0; i < isIn.length; i++) {
                int a = plan.path()[p][i];
                (isIn[i] ? inside : elsewhere)[costClass][a] += plan.flow()[p];
                isUsedByOthers[a] |= !isIn[i];
            }
        }
        var all = whole.resources();
        for (int r : part.resource()) {
            for (int i = all.first()[r]; i < all.first()[r + 1]; i++) {
                for (int c = 0; c < inside.length; c++) {
                    double each = all.consumption(i, c);
                    useInside[r] += each * inside[c][all.arc()[i]];
                    useElsewhere[r] += each * elsewhere[c][all.arc()[i]];
                }
            }
        }
    }

    private Network network() {
        var all = whole.network();
        return Network.of(
                part.node().length,
                Arrays.stream(part.arc()).map(a -> part.nodeOf()[all.tail()[a]]).toArray(),
                Arrays.stream(part.arc()).map(a -> part.nodeOf()[all.head()[a]]).toArray(),
                Arrays.stream(part.arc()).mapToDouble(a -> all.weight()[a]).toArray());
    }

    private double[][] costs() {
        return Arrays.stream(whole.cost())
                .map(ofClass ->
                        Arrays.stream(part.arc()).mapToDouble(a -> ofClass[a]).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Bounds less what is used elsewhere. Where the plan breaks one within tolerance the bound gives way, so that the
     * plan's flows are allowed.
     */
    private Resources resources() {
        var all = whole.resources();
        double[] least = PlanEvaluation.lower(whole, plan.units());
        double[] most = PlanEvaluation.upper(whole, plan.units());
        for (int r : part.resource()) {
            least[r] = Math.min(least[r] - useElsewhere[r], useInside[r]);
            most[r] = Math.max(most[r] - useElsewhere[r], useInside[r]);
        }
        var designs = whole.designs();
        for (int g : part.design()) {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                least[designs.resource()[i]] -= designs.addsLower()[i] * plan.units()[g];
                most[designs.resource()[i]] -= designs.addsUpper()[i] * plan.units()[g];
            }
        }
        var entries = new Lists(part.resource().length);
        for (int i = 0; i < part.resource().length; i++) {
            int r = part.resource()[i];
            entries.add(IntStream.range(all.first()[r], all.first()[r + 1])
                    .filter(e -> part.arcOf()[all.arc()[e]] >= 0)
                    .toArray());
        }
        int[] entry = entries.all();
        return new Resources(
                Arrays.stream(part.resource()).mapToDouble(r -> least[r]).toArray(),
                Arrays.stream(part.resource()).mapToDouble(r -> most[r]).toArray(),
                entries.first(),
                Arrays.stream(entry).map(e -> part.arcOf()[all.arc()[e]]).toArray(),
                Arrays.stream(entry).mapToDouble(e -> all.weight()[e]).toArray(),
                Arrays.stream(entry).map(e -> all.factorRow()[e]).toArray(),
                all.factor());
    }

    private Designs designs() {
        var all = whole.designs();
        int[] free = part.design();
        var arcs = new Lists(free.length);
        var effects = new Lists(free.length);
        for (int g : free) {
            arcs.add(IntStream.range(all.firstArc()[g], all.firstArc()[g + 1]).toArray());
            effects.add(IntStream.range(all.firstEffect()[g], all.firstEffect()[g + 1])
                    .toArray());
        }
        var limits = new ArrayList<Double>();
        var terms = new Lists(all.sideConstraintCount());
        for (int i = 0; i < all.sideConstraintCount(); i++) {
            double limit = all.limit()[i];
            var kept = IntStream.builder();
            for (int t = all.firstTerm()[i]; t < all.firstTerm()[i + 1]; t++) {
                int g = all.termDesign()[t];
                if (part.designOf()[g] >= 0) {
                    kept.add(t);
                } else {
                    limit -= all.termFactor()[t] * plan.units()[g];
                }
            }
            int[] ofConstraint = kept.build().toArray();
            if (ofConstraint.length > 0) {
                terms.add(ofConstraint);
                limits.add(limit);
            }
        }
        int[] effect = effects.all();
        int[] term = terms.all();
        return new Designs(
                Arrays.stream(free).map(this::least).toArray(),
                Arrays.stream(free).map(g -> all.most()[g]).toArray(),
                Arrays.stream(free).mapToDouble(g -> all.cost()[g]).toArray(),
                arcs.first(),
                Arrays.stream(arcs.all()).map(i -> part.arcOf()[all.arc()[i]]).toArray(),
                effects.first(),
                Arrays.stream(effect)
                        .map(i -> part.resourceOf()[all.resource()[i]])
                        .toArray(),
                Arrays.stream(effect).mapToDouble(i -> all.addsLower()[i]).toArray(),
                Arrays.stream(effect).mapToDouble(i -> all.addsUpper()[i]).toArray(),
                terms.first(),
                Arrays.stream(term)
                        .map(t -> part.designOf()[all.termDesign()[t]])
                        .toArray(),
                Arrays.stream(term).mapToDouble(t -> all.termFactor()[t]).toArray(),
                limits.stream().mapToDouble(limit -> limit).toArray());
    }

    /** Least units of a design: one at least where what stays is carried on its arcs. */
    private int least(int g) {
        var all = whole.designs();
        boolean isNeeded =
                IntStream.range(all.firstArc()[g], all.firstArc()[g + 1]).anyMatch(i -> isUsedByOthers[all.arc()[i]]);
        return Math.max(all.least()[g], Math.min(isNeeded ? 1 : 0, plan.units()[g]));
    }

    /** Lists of numbers, one after another in compressed rows. */
    private static final class Lists {
        private final List<int[]> lists;

        Lists(int expected) {
            lists = new ArrayList<>(expected);
        }

        void add(int[] list) {
            lists.add(list);
        }

        int[] first() {
            int[] first = new int[lists.size() + 1];
            for (int i = 0; i < lists.size(); i++) {
                first[i + 1] = first[i] + lists.get(i).length;
            }
            return first;
        }

        int[] all() {
            return lists.stream().flatMapToInt(Arrays::stream).toArray();
        }
    }
}
