package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.path.Cut;
import org.keruen.solve.path.Point;

/**
 * A sum of rows as a {@link Cover}: each flow is counted from the bound that it is closest to, none or what its
 * commodity and the arc's designs let it be,
 *
 * <pre>
 * x_ka = free_a + Σ_j min(q_k, adds_j) y_j − t_ka,    t_ka ≥ 0
 * </pre>
 *
 * and what lies in the way of the sum's lower bound is left out.
 */
final class Substitution {
    private final ArcRows rows;
    private final Point point;
    private final TreeMap<Integer, Double> units;

    /** What stays in the cut beside the rounded units. */
    private final TreeMap<Long, Double> flows = new TreeMap<>();

    private final TreeMap<Integer, Double> unmet = new TreeMap<>();
    private final TreeMap<Integer, Double> factors = new TreeMap<>();
    private double need;
    private double slack;
    private double moved;

    private Substitution(ArcRows rows, RowSum sum) {
        this.rows = rows;
        this.point = rows.point();
        this.units = new TreeMap<>(sum.units());
        this.need = sum.atLeast();
        sum.flows().forEach(this::take);
        sum.unmet().forEach((k, weight) -> {
            if (weight > 0) {
                unmet.put(k, weight);
                slack += weight * point.unmet()[k];
            }
        });
    }

    /** The deepest cut that rounding makes of a sum; null if it makes none. */
    static Family.@Nullable Scored deepest(ArcRows rows, RowSum sum) {
        var substitution = new Substitution(rows, sum);
        var rounded = Rounding.deepest(substitution.cover(), 0);
        return rounded == null ? null : substitution.scored(rounded);
    }

    private void take(long flow, double weight) {
        var standing = rows.standing(flow);
        double carried = standing.carried();
        if (standing.most() - carried < carried) {
            takeFromMost(flow, weight, carried);
        } else if (weight > 0) {
            flows.put(flow, weight);
            slack += weight * carried;
        }
    }

    private void takeFromMost(long flow, double weight, double carried) {
        var room = rows.room(flow);
        double quantity = rows.quantity(flow);
        double free = Math.min(quantity, room.free());
        double missing = free - carried;
        need -= weight * free;
        for (int i = 0; i < room.design().length && room.free() < quantity; i++) {
            int g = room.design()[i];
            double adds = Math.min(quantity, room.adds()[i]);
            missing += adds * point.units()[g];
            units.merge(g, weight * adds, Double::sum);
            if (weight < 0) {
                factors.merge(g, -weight * adds, Double::sum);
            }
        }
        if (weight < 0) {
            flows.put(flow, weight);
            moved += weight * free;
            slack -= weight * Math.max(0, missing);
        }
    }

    private Cover cover() {
        Core core = rows.core();
        int[] design = keys(units);
        double[] byUnits = new double[design.length];
        Arrays.fill(byUnits, Double.POSITIVE_INFINITY);
        return new Cover(
                IntStream.rangeClosed(0, design.length).toArray(),
                values(units),
                Arrays.stream(design).mapToDouble(g -> point.units()[g]).toArray(),
                Arrays.stream(design).mapToDouble(g -> core.designs().most()[g]).toArray(),
                byUnits,
                slack,
                need);
    }

    private Family.@Nullable Scored scored(Rounded rounded) {
        int j = 0;
        for (int g : units.keySet()) {
            factors.merge(g, rounded.factor()[j++], Double::sum);
        }
        factors.values().removeIf(factor -> factor == 0);
        var cut = new Cut(parts(), keys(factors), values(factors), rounded.atLeast() + moved);
        double square = squares(factors) + squares(flows);
        double lack = cut.lack(point);
        return lack <= 0 ? null : new Family.Scored(cut, lack / Math.sqrt(square));
    }

    private List<Cut.Part> parts() {
        var ofCommodity = new TreeMap<Integer, TreeMap<Integer, Double>>();
        unmet.keySet().forEach(k -> ofCommodity.put(k, new TreeMap<>()));
        flows.forEach((flow, weight) -> ofCommodity
                .computeIfAbsent(ArcRows.commodity(flow), _ -> new TreeMap<>())
                .put(ArcRows.arc(flow), weight));
        var parts = new ArrayList<Cut.Part>();
        ofCommodity.forEach((k, weights) ->
                parts.add(new Cut.Part(new int[] {k}, keys(weights), values(weights), unmet.getOrDefault(k, 0.0))));
        return parts;
    }

    private static int[] keys(SortedMap<Integer, Double> map) {
        return map.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] values(SortedMap<Integer, Double> map) {
        return map.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double squares(SortedMap<?, Double> map) {
        return map.values().stream().mapToDouble(value -> value * value).sum();
    }
}
