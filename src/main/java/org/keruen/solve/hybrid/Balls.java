package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/** Parts of a plan that are problems of their own: around a node, of some commodities, or of some periods. */
final class Balls {
    /** Nodes from which on a network is large. */
    private static final int LARGE = 200;

    private final Core core;
    private final Chance chance;
    private final List<BitSet> ofPeriod;

    Balls(Core core, Chance chance) {
        this.core = core;
        this.chance = chance;
        this.ofPeriod = ofPeriod();
    }

    /** Whether there may be parts of this kind, much smaller than all. */
    boolean isPossible(Neighbourhood kind) {
        return switch (kind) {
            case BALL, GROUP -> core.network().nodeCount() >= LARGE;
            case WINDOW -> ofPeriod.size() > 1;
            case WAYS, AROUND, DIVIDED, ELITE, FEWER, RELINK, FLOORS -> false;
        };
    }

    /** A part of about so many nodes or commodities. */
    Ball of(Neighbourhood kind, int size, Plan plan) {
        var nodes = all(core.network().nodeCount());
        var commodities = all(core.commodities().count());
        return switch (kind) {
            case BALL -> new Ball(core, plan, around(size), commodities);
            case GROUP -> new Ball(core, plan, nodes, group(size, plan));
            case WINDOW -> new Ball(core, plan, nodes, window(size));
            case WAYS, AROUND, DIVIDED, ELITE, FEWER, RELINK, FLOORS ->
                throw new IllegalArgumentException(kind + " is no problem of its own");
        };
    }

    private static BitSet all(int count) {
        var all = new BitSet();
        all.set(0, count);
        return all;
    }

    /** Breadth first in random order from some node, over arcs either way. */
    private BitSet around(int size) {
        var reached = new BitSet();
        var queue = new ArrayList<Integer>();
        queue.add(chance.below(core.network().nodeCount()));
        reached.set(queue.getFirst());
        for (int i = 0; i < queue.size() && queue.size() < size; i++) {
            int[] near = neighbours(queue.get(i));
            for (int j : chance.order(near.length)) {
                if (!reached.get(near[j]) && queue.size() < size) {
                    reached.set(near[j]);
                    queue.add(near[j]);
                }
            }
        }
        return reached;
    }

    private int[] neighbours(int v) {
        var network = core.network();
        var heads = IntStream.range(network.firstOut()[v], network.firstOut()[v + 1])
                .map(i -> network.head()[network.outArc()[i]]);
        var tails = IntStream.range(network.firstIn()[v], network.firstIn()[v + 1])
                .map(i -> network.tail()[network.inArc()[i]]);
        return IntStream.concat(heads, tails).toArray();
    }

    /** From some commodity on those whose paths meet its path, then those that meet theirs. */
    private BitSet group(int size, Plan plan) {
        var passing = passing(plan);
        var chosen = new BitSet();
        for (int first : chance.order(core.commodities().count())) {
            var queue = new ArrayList<Integer>();
            join(first, size, chosen, queue);
            for (int i = 0; i < queue.size() && chosen.cardinality() < size; i++) {
                for (int v : nodesOnPaths(queue.get(i), plan)) {
                    var there = passing.get(v);
                    join(there.get(chance.below(there.size())), size, chosen, queue);
                }
            }
        }
        return chosen;
    }

    /**
     * Of the fewest consecutive periods, two at least, from any one on that have so many; the first follows the last.
     */
    private BitSet window(int size) {
        var window = new BitSet();
        int first = chance.below(ofPeriod.size());
        for (int i = 0; i < ofPeriod.size() && (i < 2 || window.cardinality() < size); i++) {
            window.or(ofPeriod.get((first + i) % ofPeriod.size()));
        }
        for (int k : chance.order(core.commodities().count())) {
            if (window.cardinality() > size) {
                window.clear(k);
            }
        }
        return window;
    }

    /** The commodities of each period that has any. */
    private List<BitSet> ofPeriod() {
        var ofPeriod = new TreeMap<Integer, BitSet>();
        int[] period = core.commodities().period();
        for (int k = 0; k < period.length; k++) {
            ofPeriod.computeIfAbsent(period[k], _ -> new BitSet()).set(k);
        }
        return List.copyOf(ofPeriod.values());
    }

    private static void join(int k, int size, BitSet chosen, List<Integer> queue) {
        if (!chosen.get(k) && chosen.cardinality() < size) {
            chosen.set(k);
            queue.add(k);
        }
    }

    private int[] nodesOnPaths(int k, Plan plan) {
        int[] nodes = IntStream.range(0, plan.pathCount())
                .filter(p -> plan.commodity()[p] == k)
                .flatMap(p -> Arrays.stream(plan.path()[p]))
                .map(a -> core.network().head()[a])
                .toArray();
        return Arrays.stream(chance.order(nodes.length)).map(i -> nodes[i]).toArray();
    }

    /** The commodities that come to each node. */
    private List<List<Integer>> passing(Plan plan) {
        var passing = new ArrayList<List<Integer>>();
        for (int v = 0; v < core.network().nodeCount(); v++) {
            passing.add(new ArrayList<>());
        }
        for (int p = 0; p < plan.pathCount(); p++) {
            for (int a : plan.path()[p]) {
                passing.get(core.network().head()[a]).add(plan.commodity()[p]);
            }
        }
        return passing;
    }
}
