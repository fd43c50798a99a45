package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.solve.path.Point;

/**
 * Sets of nodes whose cutsets may be broken: single nodes, and what remains when arcs with room to spare are
 * contracted, for a cut is tight only over arcs that are full (Günlük 1999, doi:10.1007/s101070050077).
 */
final class NodeSets {
    private static final int RUNS = 6;
    private static final int LAST_NODES = 6;

    private final Core core;
    private final ArcRooms rooms;
    private final Random random;

    NodeSets(Core core, ArcRooms rooms, long seed) {
        this.core = core;
        this.rooms = rooms;
        this.random = new Random(seed);
    }

    /** Sets worth trying at a point, each also as its complement. */
    Set<BitSet> candidates(Point point) {
        var sets = new LinkedHashSet<BitSet>();
        for (int v = 0; v < core.network().nodeCount(); v++) {
            var single = new BitSet();
            single.set(v);
            addBoth(single, sets);
        }
        double[] spare = spare(point);
        for (int run = 0; run < RUNS; run++) {
            contract(spare, run == 0 ? 0 : 0.3, sets);
        }
        return sets;
    }

    private void addBoth(BitSet set, Set<BitSet> sets) {
        var complement = (BitSet) set.clone();
        complement.flip(0, core.network().nodeCount());
        sets.add((BitSet) set.clone());
        sets.add(complement);
    }

    /** Of each arc, the share of its room that its flow leaves, and 1 for one without designs. */
    private double[] spare(Point point) {
        double[] spare = new double[core.network().arcCount()];
        for (int a = 0; a < spare.length; a++) {
            var room = rooms.of(a);
            double all = room.free();
            for (int i = 0; i < room.design().length; i++) {
                double units = point.units()[room.design()[i]];
                all += units <= 0 ? 0 : room.adds()[i] * units;
            }
            double flow = 0;
            for (int i = point.first()[a]; i < point.first()[a + 1]; i++) {
                flow += point.flow()[i];
            }
            spare[a] = all == Double.POSITIVE_INFINITY ? 1e9 : all - flow;
        }
        return spare;
    }

    private void contract(double[] spare, double noise, Set<BitSet> sets) {
        int n = core.network().nodeCount();
        double[] rank = new double[spare.length];
        for (int a = 0; a < rank.length; a++) {
            rank[a] = spare[a] * (1 + noise * random.nextGaussian()) + 1e-9 * random.nextDouble();
        }
        List<Integer> order = IntStream.range(0, spare.length)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> -rank[a]))
                .toList();
        int[] groupOf = IntStream.range(0, n).toArray();
        var groups = new ArrayList<BitSet>();
        for (int v = 0; v < n; v++) {
            groups.add(new BitSet());
            groups.get(v).set(v);
        }
        int left = n;
        for (int a : order) {
            int x = groupOf[core.network().tail()[a]];
            int y = groupOf[core.network().head()[a]];
            if (x != y && left > LAST_NODES) {
                groups.get(x).or(groups.get(y));
                groups.get(y).stream().forEach(v -> groupOf[v] = x);
                left--;
                if (groups.get(x).cardinality() <= n / 2) {
                    addBoth(groups.get(x), sets);
                }
            }
        }
        unions(groupOf, groups, sets);
    }

    private void unions(int[] groupOf, List<BitSet> groups, Set<BitSet> sets) {
        int[] last = IntStream.of(groupOf).distinct().sorted().toArray();
        for (int mask = 1; last.length > 1 && last.length <= 16 && mask < 1 << (last.length - 1); mask++) {
            var union = new BitSet();
            for (int i = 0; i < last.length; i++) {
                if ((mask >> i & 1) != 0) {
                    union.or(groups.get(last[i]));
                }
            }
            addBoth(union, sets);
        }
    }
}
