package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.solve.path.Relaxation.KnownPath;

/** Sets of designs that are let free together while the others stay as they are in the best plan. */
final class Neighbourhoods {
    /** Units in the relaxation that are next to none, or next to whole. */
    private static final double NOTHING = 0.02;

    private final Core core;
    private final Chance chance;
    private final List<List<Integer>> designsOfArc = new ArrayList<>();
    private final int[] asking;

    Neighbourhoods(Core core, Chance chance) {
        this.core = core;
        this.chance = chance;
        for (int a = 0; a < core.network().arcCount(); a++) {
            designsOfArc.add(new ArrayList<>());
        }
        for (int g = 0; g < core.designs().count(); g++) {
            int design = g;
            arcs(g).forEach(a -> designsOfArc.get(a).add(design));
        }
        this.asking = IntStream.range(0, core.designs().count())
                .filter(this::asksForUse)
                .toArray();
    }

    /** The arcs that a design owns or whose capacity it changes. */
    private IntStream arcs(int g) {
        var designs = core.designs();
        var resources = core.resources();
        var owned = Arrays.stream(designs.arc(), designs.firstArc()[g], designs.firstArc()[g + 1]);
        var changed = Arrays.stream(designs.resource(), designs.firstEffect()[g], designs.firstEffect()[g + 1])
                .flatMap(r -> Arrays.stream(
                        resources.arc(), resources.first()[r], resources.first()[r + 1]));
        return IntStream.concat(owned, changed);
    }

    private boolean asksForUse(int g) {
        var designs = core.designs();
        return IntStream.range(designs.firstEffect()[g], designs.firstEffect()[g + 1])
                .anyMatch(i -> designs.addsLower()[i] > 0);
    }

    /** Whether there are sets of this kind. */
    boolean isPossible(Neighbourhood kind) {
        return switch (kind) {
            case WAYS, AROUND, DIVIDED, ELITE, FEWER -> true;
            case FLOORS -> asking.length > 0;
            case RELINK, BALL, GROUP, WINDOW -> false;
        };
    }

    /** About so many designs; {@linkplain Neighbourhood#FEWER of some} besides all that are in use. */
    BitSet of(
            Neighbourhood kind,
            int size,
            int[] units,
            List<int[]> elite,
            List<KnownPath> paths,
            double[] relaxedUnits) {
        return switch (kind) {
            case WAYS -> onWays(size, paths);
            case AROUND -> around(size);
            case DIVIDED -> divided(size, relaxedUnits);
            case ELITE -> disputed(size, units, elite);
            case FEWER -> useful(size, units, elite, relaxedUnits);
            case FLOORS -> asking(size, paths);
            case RELINK, BALL, GROUP, WINDOW -> throw new IllegalArgumentException(kind + " is not of designs");
        };
    }

    /** Designs in which good plans differ; where these are few, with what lies around some node. */
    private BitSet disputed(int size, int[] units, List<int[]> elite) {
        var free = new BitSet();
        for (int i : chance.order(elite.size())) {
            for (int g : chance.order(units.length)) {
                if (elite.get(i)[g] != units[g] && free.cardinality() < size) {
                    free.set(g);
                }
            }
        }
        if (free.cardinality() < size / 2) {
            free.or(around(size - free.cardinality()));
        }
        return free;
    }

    private BitSet onWays(int size, List<KnownPath> paths) {
        var free = new BitSet();
        int[] commodities = chance.order(core.commodities().count());
        int[] rank = new int[commodities.length];
        for (int i = 0; i < rank.length; i++) {
            rank[commodities[i]] = i;
        }
        var byRank = paths.stream()
                .sorted((x, y) -> Integer.compare(rank[x.commodity()], rank[y.commodity()]))
                .toList();
        for (var known : byRank) {
            if (free.cardinality() >= size) {
                break;
            }
            Arrays.stream(known.path()).forEach(a -> designsOfArc.get(a).forEach(free::set));
        }
        return free;
    }

    /** Breadth first from some node, over arcs either way. */
    private BitSet around(int size) {
        var network = core.network();
        var free = new BitSet();
        var reached = new BitSet();
        var queue = new ArrayList<Integer>();
        queue.add(chance.below(network.nodeCount()));
        reached.set(queue.getFirst());
        for (int i = 0; i < queue.size() && free.cardinality() < size; i++) {
            int v = queue.get(i);
            for (int j = network.firstOut()[v]; j < network.firstOut()[v + 1]; j++) {
                visit(network.outArc()[j], network.head()[network.outArc()[j]], free, reached, queue);
            }
            for (int j = network.firstIn()[v]; j < network.firstIn()[v + 1]; j++) {
                visit(network.inArc()[j], network.tail()[network.inArc()[j]], free, reached, queue);
            }
        }
        return free;
    }

    private void visit(int arc, int node, BitSet free, BitSet reached, List<Integer> queue) {
        designsOfArc.get(arc).forEach(free::set);
        if (!reached.get(node)) {
            reached.set(node);
            queue.add(node);
        }
    }

    private BitSet divided(int size, double[] relaxedUnits) {
        var free = new BitSet();
        for (int g : chance.order(relaxedUnits.length)) {
            boolean whole = Math.abs(relaxedUnits[g] - Math.rint(relaxedUnits[g])) < NOTHING;
            if (!whole && free.cardinality() < size) {
                free.set(g);
            }
        }
        return free;
    }

    /** The designs in use, and about so many more that another good plan uses, or else the relaxation. */
    private BitSet useful(int size, int[] units, List<int[]> elite, double[] relaxedUnits) {
        var useful = new BitSet();
        for (int g = 0; g < units.length; g++) {
            useful.set(g, units[g] > 0);
        }
        int most = useful.cardinality() + size;
        for (int i : chance.order(elite.size())) {
            for (int g : chance.order(units.length)) {
                if (elite.get(i)[g] > 0 && useful.cardinality() < most) {
                    useful.set(g);
                }
            }
        }
        for (int g : chance.order(relaxedUnits.length)) {
            if (relaxedUnits[g] > NOTHING && useful.cardinality() < most) {
                useful.set(g);
            }
        }
        return useful;
    }

    /** Some designs that ask for use, and what is on the ways of commodities that have a way by their arcs. */
    private BitSet asking(int size, List<KnownPath> paths) {
        var free = new BitSet();
        var arcs = new BitSet();
        for (int i : chance.order(asking.length)) {
            if (free.cardinality() >= size / 2) {
                break;
            }
            arcs(asking[i]).forEach(arcs::set);
            arcs(asking[i]).forEach(a -> designsOfArc.get(a).forEach(free::set));
        }
        var able = new BitSet();
        paths.stream()
                .filter(known -> Arrays.stream(known.path()).anyMatch(arcs::get))
                .forEach(known -> able.set(known.commodity()));
        for (int i : chance.order(paths.size())) {
            if (able.get(paths.get(i).commodity()) && free.cardinality() < size) {
                Arrays.stream(paths.get(i).path())
                        .forEach(a -> designsOfArc.get(a).forEach(free::set));
            }
        }
        return free;
    }
}
