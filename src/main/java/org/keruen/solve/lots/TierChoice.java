package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;

/**
 * Tiers of which at most one is chosen (the multiple choice model of Croxton, Gendron and Magnanti 2003,
 * doi:10.1287/mnsc.49.9.1268.16570): parallel arcs that differ in price, in the design that owns them and in the row
 * that holds their volume within the tier. For local search they are one arc whose price depends on its volume.
 *
 * @param design of each tier
 * @param arc of each tier, in the same order of places
 * @param from, to volume that each tier is for
 * @param row resource that counts each tier's volume; −1 if there is none
 */
record TierChoice(int[] design, int[][] arc, double[] from, double[] to, int[] row) {
    private static final int NONE = -1;

    int count() {
        return design.length;
    }

    /** All choices of tiers in a Core. */
    static List<TierChoice> in(Core core, CoreIndex index) {
        var choices = new ArrayList<TierChoice>();
        var designs = core.designs();
        int[] constraintCount = new int[designs.count()];
        Arrays.stream(designs.termDesign()).forEach(g -> constraintCount[g]++);
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            var choice = of(core, index, i, constraintCount);
            if (choice != null && taken.addAll(choice.arcs())) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private List<Integer> arcs() {
        return Arrays.stream(arc).flatMapToInt(Arrays::stream).boxed().toList();
    }

    private static @Nullable TierChoice of(Core core, CoreIndex index, int constraint, int[] constraintCount) {
        var designs = core.designs();
        int first = designs.firstTerm()[constraint];
        int end = designs.firstTerm()[constraint + 1];
        boolean atMostOne = designs.limit()[constraint] == 1
                && IntStream.range(first, end).allMatch(t -> designs.termFactor()[t] == 1);
        int[] design = Arrays.copyOfRange(designs.termDesign(), first, end);
        if (!atMostOne || design.length < 2 || !Arrays.stream(design).allMatch(g -> constraintCount[g] == 1)) {
            return null;
        }
        var choice = new TierChoice(
                design,
                Arrays.stream(design).mapToObj(g -> owned(core, g)).toArray(int[][]::new),
                new double[design.length],
                new double[design.length],
                new int[design.length]);
        for (int tier = 0; tier < design.length; tier++) {
            if (!choice.readRow(core, index, tier) || !choice.isLikeFirst(core, index, tier)) {
                return null;
            }
        }
        return choice;
    }

    private static int[] owned(Core core, int g) {
        var designs = core.designs();
        return IntStream.range(designs.firstArc()[g], designs.firstArc()[g + 1])
                .map(i -> designs.arc()[i])
                .boxed()
                .sorted((x, y) -> compareEnds(core, x, y))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compareEnds(Core core, int x, int y) {
        int byTail = Integer.compare(core.network().tail()[x], core.network().tail()[y]);
        int byHead = Integer.compare(core.network().head()[x], core.network().head()[y]);
        return byTail != 0 ? byTail : byHead != 0 ? byHead : Integer.compare(x, y);
    }

    /** Reads where a tier begins and ends; false if its design does something else besides. */
    private boolean readRow(Core core, CoreIndex index, int tier) {
        var designs = core.designs();
        int g = design[tier];
        int first = designs.firstEffect()[g];
        int effects = designs.firstEffect()[g + 1] - first;
        row[tier] = effects == 0 ? NONE : designs.resource()[first];
        to[tier] = Double.POSITIVE_INFINITY;
        if (effects == 1) {
            int r = row[tier];
            from[tier] = designs.addsLower()[first];
            to[tier] = core.resources().upper()[r] + designs.addsUpper()[first];
            boolean alone = index.firstEffect()[r + 1] - index.firstEffect()[r] == 1;
            boolean closed = core.resources().lower()[r] <= 0
                    && (core.resources().upper()[r] == 0 || core.resources().upper()[r] == Double.POSITIVE_INFINITY);
            if (!alone || !closed || !countsItsArcs(core, tier)) {
                return false;
            }
        }
        return effects <= 1 && designs.least()[g] == 0 && designs.most()[g] >= 1 && arc[tier].length > 0;
    }

    private boolean countsItsArcs(Core core, int tier) {
        var resources = core.resources();
        int first = resources.first()[row[tier]];
        int end = resources.first()[row[tier] + 1];
        boolean plain = IntStream.range(first, end)
                .allMatch(i -> resources.weight()[i] == 1 && resources.factorRow()[i] == 0);
        int[] counted = Arrays.copyOfRange(resources.arc(), first, end);
        int[] owned = arc[tier].clone();
        Arrays.sort(counted);
        Arrays.sort(owned);
        return plain && Arrays.equals(counted, owned);
    }

    /** Whether a tier's arcs lie beside the first tier's and differ from them in nothing but tier and price. */
    private boolean isLikeFirst(Core core, CoreIndex index, int tier) {
        if (arc[tier].length != arc[0].length) {
            return false;
        }
        var network = core.network();
        for (int i = 0; i < arc[0].length; i++) {
            int a = arc[tier][i];
            int like = arc[0][i];
            boolean beside = network.tail()[a] == network.tail()[like]
                    && network.head()[a] == network.head()[like]
                    && network.weight()[a] == network.weight()[like];
            if (!beside
                    || !isOpenToSame(core, a, like)
                    || !entries(core, index, a, row[tier]).equals(entries(core, index, like, row[0]))
                    || !owners(index, a, design[tier]).equals(owners(index, like, design[0]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpenToSame(Core core, int a, int like) {
        return Arrays.stream(core.cost())
                .allMatch(cost -> (cost[a] < Double.POSITIVE_INFINITY) == (cost[like] < Double.POSITIVE_INFINITY));
    }

    private static List<String> entries(Core core, CoreIndex index, int a, int without) {
        var resources = core.resources();
        return IntStream.range(index.firstEntry()[a], index.firstEntry()[a + 1])
                .filter(i -> index.entryResource()[i] != without)
                .mapToObj(i -> index.entryResource()[i]
                        + " " + resources.weight()[index.entry()[i]]
                        + " " + resources.factorRow()[index.entry()[i]])
                .sorted()
                .toList();
    }

    private static List<Integer> owners(CoreIndex index, int a, int without) {
        return IntStream.range(index.firstOwner()[a], index.firstOwner()[a + 1])
                .map(i -> index.owner()[i])
                .filter(g -> g != without)
                .sorted()
                .boxed()
                .toList();
    }
}
