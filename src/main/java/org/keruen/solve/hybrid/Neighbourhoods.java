package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.keruen.core.Core;
import org.keruen.solve.path.Relaxation.KnownPath;

/** Sets of designs that are let free together while the others stay as they are in the best plan. */
final class Neighbourhoods {
    private static final double PAID = 1.3;
    private static final double DID_NOT = 0.95;
    private static final double LEAST_WEIGHT = 0.2;
    private static final double MOST_WEIGHT = 5;

    private final Core core;
    private final Random random;
    private final Map<Kind, Double> weight = new EnumMap<>(Kind.class);
    private final List<List<Integer>> designsOfArc = new ArrayList<>();

    /** What belongs together. */
    enum Kind {
        /** What lies on the ways of some commodities. */
        WAYS,
        /** What lies around a node. */
        AROUND,
        /** What is divided in the relaxation. */
        DIVIDED,
        /** What good plans disagree on. */
        ELITE
    }

    Neighbourhoods(Core core, long seed) {
        this.core = core;
        this.random = new Random(seed);
        for (var kind : Kind.values()) {
            weight.put(kind, 1.0);
        }
        for (int a = 0; a < core.network().arcCount(); a++) {
            designsOfArc.add(new ArrayList<>());
        }
        var designs = core.designs();
        var resources = core.resources();
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                designsOfArc.get(designs.arc()[i]).add(g);
            }
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                int r = designs.resource()[i];
                for (int e = resources.first()[r]; e < resources.first()[r + 1]; e++) {
                    designsOfArc.get(resources.arc()[e]).add(g);
                }
            }
        }
    }

    /** The kind of the next neighbourhood, rather one that has paid. */
    Kind next() {
        double at = random.nextDouble()
                * weight.values().stream().mapToDouble(w -> w).sum();
        for (var entry : weight.entrySet()) {
            at -= entry.getValue();
            if (at < 0) {
                return entry.getKey();
            }
        }
        return Kind.AROUND;
    }

    /** Takes note of whether a neighbourhood held a better plan. */
    void learn(Kind kind, boolean better) {
        weight.computeIfPresent(kind, (_, w) -> Math.clamp(w * (better ? PAID : DID_NOT), LEAST_WEIGHT, MOST_WEIGHT));
    }

    /** About so many designs. */
    BitSet of(Kind kind, int size, int[] units, List<int[]> elite, List<KnownPath> paths, double[] relaxedUnits) {
        return switch (kind) {
            case WAYS -> onWays(size, paths);
            case AROUND -> around(size);
            case DIVIDED -> divided(size, relaxedUnits);
            case ELITE -> disputed(size, units, elite);
        };
    }

    /** Designs in which good plans differ; where these are few, with what lies around some node. */
    private BitSet disputed(int size, int[] units, List<int[]> elite) {
        var free = new BitSet();
        for (int i : shuffled(elite.size())) {
            for (int g : shuffled(units.length)) {
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
        int[] commodities = shuffled(core.commodities().count());
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
        queue.add(random.nextInt(network.nodeCount()));
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
        for (int g : shuffled(relaxedUnits.length)) {
            boolean whole = Math.abs(relaxedUnits[g] - Math.rint(relaxedUnits[g])) < 0.02;
            if (!whole && free.cardinality() < size) {
                free.set(g);
            }
        }
        return free;
    }

    private int[] shuffled(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
