package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.path.Cut;
import org.keruen.solve.path.Point;

/**
 * Cutset inequalities: what commodities L must bring out of a set of nodes S needs room on the arcs that leave it,
 *
 * <pre>
 * Σ_{a ∈ δ⁺(S)} x_a(L) + Σ_{k∈L} s_k ≥ q(L),    x_a(L) ≤ free_a + Σ_j min(adds_j, q(L)) y_j
 * </pre>
 *
 * (with what floors bring into S besides), rounded by {@link Rounding}: with units alone it is a cut of designs (cover,
 * cardinality), with some arcs by their flow one of flow covers (Chouman, Crainic, Gendron 2017,
 * doi:10.1287/trsc.2015.0665; Raack, Koster, Orlowski, Wessäly 2011, doi:10.1002/net.20395).
 */
final class Cutsets implements Family {
    private static final int MOST_REMEMBERED = 200;
    private static final int MOST_IMPROVED = 10;

    private final Core core;
    private final ArcRooms rooms;
    private final NodeSets nodeSets;
    private final Supplies supplies;
    private final int[] everyone;
    private final boolean cardinality;
    private final Set<BitSet> fruitful = new LinkedHashSet<>();

    /** With {@code cardinality}, units are counted too. */
    Cutsets(Core core, ArcRooms rooms, boolean cardinality, long seed) {
        this.core = core;
        this.rooms = rooms;
        this.cardinality = cardinality;
        this.supplies = new Supplies(core);
        this.everyone = IntStream.range(0, core.commodities().count()).toArray();
        this.nodeSets = new NodeSets(core, rooms, seed);
    }

    @Override
    public List<Scored> broken(Point point) {
        var cuts = new ArrayList<Scored>();
        var sets = nodeSets.candidates(point);
        sets.addAll(fruitful);
        var best = new ArrayList<Tried>();
        for (var set : sets) {
            int before = cuts.size();
            outOf(set, point, cuts);
            if (cuts.size() > before) {
                best.add(new Tried(set, cuts.get(before).score()));
            }
        }
        best.sort(Comparator.comparingDouble(tried -> -tried.score));
        for (var tried : best.subList(0, Math.min(MOST_IMPROVED, best.size()))) {
            improve(tried, point, cuts);
        }
        return cuts;
    }

    /** A set of nodes, and how deep its deepest cut is. */
    private record Tried(BitSet set, double score) {}

    /**
     * Moves single nodes over while that deepens the cut of all that leaves; the set is tried again at later points.
     */
    private void improve(Tried start, Point point, List<Scored> cuts) {
        var set = (BitSet) start.set.clone();
        double score = start.score;
        Scored best = null;
        for (int v = 0; v < core.network().nodeCount(); v++) {
            set.flip(v);
            var found = ofAllLeaving(set, point);
            if (found != null && found.score() > score) {
                score = found.score();
                best = found;
            } else {
                set.flip(v);
            }
        }
        add(best, cuts);
        if (fruitful.size() < MOST_REMEMBERED) {
            fruitful.add(set);
        }
    }

    private void outOf(BitSet set, Point point, List<Scored> cuts) {
        int[] leaving = leaving(set);
        int[] arcs = arcsOutOf(set);
        add(deepest(leaving, quantity(leaving), arcs, point), cuts);
        double supplied = supplies.into(set);
        if (supplied > 0) {
            add(deepest(everyone, supplied + quantity(leaving) - quantity(entering(set)), arcs, point), cuts);
        }
        var byOrigin = new TreeMap<Integer, List<Integer>>();
        for (int k : leaving) {
            byOrigin.computeIfAbsent(core.commodities().origin()[k], _ -> new ArrayList<>())
                    .add(k);
        }
        for (var members : byOrigin.size() > 1 ? byOrigin.values() : List.<List<Integer>>of()) {
            int[] group = members.stream().mapToInt(Integer::intValue).toArray();
            add(deepest(group, quantity(group), arcs, point), cuts);
        }
    }

    private @Nullable Scored ofAllLeaving(BitSet set, Point point) {
        int[] leaving = leaving(set);
        return deepest(leaving, quantity(leaving), arcsOutOf(set), point);
    }

    private int[] leaving(BitSet set) {
        return IntStream.of(everyone)
                .filter(k -> set.get(core.commodities().origin()[k])
                        && !set.get(core.commodities().destination()[k]))
                .toArray();
    }

    private int[] entering(BitSet set) {
        return IntStream.of(everyone)
                .filter(k -> !set.get(core.commodities().origin()[k])
                        && set.get(core.commodities().destination()[k]))
                .toArray();
    }

    private int[] arcsOutOf(BitSet set) {
        int[] tail = core.network().tail();
        int[] head = core.network().head();
        int[] arcs = new int[tail.length];
        int count = 0;
        for (int a = 0; a < arcs.length; a++) {
            if (set.get(tail[a]) && !set.get(head[a])) {
                arcs[count++] = a;
            }
        }
        return Arrays.copyOf(arcs, count);
    }

    private double quantity(int[] commodities) {
        return IntStream.of(commodities)
                .mapToDouble(k -> core.commodities().quantity()[k])
                .sum();
    }

    private static void add(@Nullable Scored cut, List<Scored> cuts) {
        if (cut != null) {
            cuts.add(cut);
        }
    }

    /** The deepest cut where these commodities bring so much over these arcs; null if none is broken. */
    private @Nullable Scored deepest(int[] commodities, double asked, int[] arcs, Point point) {
        var draft = new CoverDraft(core, point);
        double need = asked;
        double slack = 0;
        for (int k : commodities) {
            slack += point.unmet()[k];
        }
        var byFlow = new ArrayList<Integer>();
        var byUnits = new ArrayList<Integer>();
        for (int a : arcs) {
            var room = rooms.of(a);
            double flow = point.flowOf(commodities, a);
            if (room.free() > flow) {
                byFlow.add(a);
                slack += flow;
            } else {
                byUnits.add(a);
                need -= room.free();
                draft.add(room, room.free() == 0 ? flow : Double.POSITIVE_INFINITY);
            }
        }
        if (need <= 0) {
            return null;
        }
        var rounded = deepest(draft.cover(slack, need));
        return rounded == null ? null : new Scored(cut(commodities, byFlow, byUnits, rounded), rounded.score());
    }

    private @Nullable Rounded deepest(Cover cover) {
        var rounded = Rounding.deepest(cover, 0);
        var counted = cardinality ? Cardinality.deepest(cover) : null;
        return counted != null && (rounded == null || counted.score() > rounded.score()) ? counted : rounded;
    }

    private Cut cut(int[] commodities, List<Integer> byFlow, List<Integer> byUnits, Rounded rounded) {
        var flows = new ArrayList<>(byFlow);
        var designs = new ArrayList<Integer>();
        var factors = new ArrayList<Double>();
        int j = 0;
        for (int i = 0; i < byUnits.size(); i++) {
            if (rounded.byFlow()[i]) {
                flows.add(byUnits.get(i));
            }
            for (int g : rooms.of(byUnits.get(i)).design()) {
                double factor = rounded.factor()[j++];
                if (factor != 0) {
                    designs.add(g);
                    factors.add(factor);
                }
            }
        }
        int[] arc = flows.stream().mapToInt(Integer::intValue).sorted().toArray();
        double[] weight = new double[arc.length];
        Arrays.fill(weight, 1);
        return new Cut(
                new Cut.Part(commodities, arc, weight, 1),
                designs.stream().mapToInt(Integer::intValue).toArray(),
                factors.stream().mapToDouble(Double::doubleValue).toArray(),
                rounded.atLeast());
    }
}
