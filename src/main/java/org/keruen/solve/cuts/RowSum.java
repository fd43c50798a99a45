package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sum of {@linkplain ArcRows rows}, while rows are added so that flows that are far from their bounds cancel out. */
final class RowSum {
    private static final double NOTHING = 1e-9;

    private final ArcRows rows;
    private final TreeMap<Long, Double> flows = new TreeMap<>();
    private final TreeMap<Integer, Double> units = new TreeMap<>();
    private final TreeMap<Integer, Double> unmet = new TreeMap<>();
    private final Set<Long> used = new HashSet<>();
    private double atLeast;

    /** A row, and how many times it is to be taken. */
    private record Step(ArcRows.Row row, double times) {}

    /** A row, or its negative where that holds as well. */
    RowSum(ArcRows rows, ArcRows.Row row, double times) {
        this.rows = rows;
        add(new Step(row, times));
    }

    Map<Long, Double> flows() {
        return flows;
    }

    Map<Integer, Double> units() {
        return units;
    }

    Map<Integer, Double> unmet() {
        return unmet;
    }

    double atLeast() {
        return atLeast;
    }

    /** Cancels out the flow that counts most; false if there is none, or no row for it. */
    boolean cancel() {
        Long worst = null;
        double greatest = NOTHING;
        for (var entry : flows.entrySet()) {
            double counts =
                    Math.abs(entry.getValue()) * rows.standing(entry.getKey()).distance();
            if (counts > greatest && !steps(entry.getKey(), entry.getValue()).isEmpty()) {
                greatest = counts;
                worst = entry.getKey();
            }
        }
        var step = worst == null ? null : best(steps(worst, flows.getOrDefault(worst, 0.0)));
        if (step != null) {
            add(step);
        }
        return step != null;
    }

    /** Rows not yet taken that cancel out a flow. */
    private List<Step> steps(long flow, double weight) {
        var steps = new ArrayList<Step>();
        int k = ArcRows.commodity(flow);
        int a = ArcRows.arc(flow);
        int tail = rows.core().network().tail()[a];
        int head = rows.core().network().head()[a];
        if (!used.contains(ArcRows.numberOf(k, tail))) {
            steps.add(new Step(rows.conservation(k, tail), -weight));
        }
        if (!used.contains(ArcRows.numberOf(k, head))) {
            steps.add(new Step(rows.conservation(k, head), weight));
        }
        var capacity = weight > 0 ? rows.capacity(a) : null;
        if (capacity != null && !used.contains(capacity.number())) {
            steps.add(new Step(capacity, weight));
        }
        return steps;
    }

    private @Nullable Step best(List<Step> steps) {
        Step best = null;
        double least = Double.POSITIVE_INFINITY;
        for (var step : steps) {
            double more = more(step);
            if (best == null || more < least) {
                least = more;
                best = step;
            }
        }
        return best;
    }

    /** How much more a step lets flows count that are far from their bounds. */
    private double more(Step step) {
        double more = 0;
        for (int i = 0; i < step.row.flow().length; i++) {
            double distance = rows.standing(step.row.flow()[i]).distance();
            if (distance == 0) {
                continue;
            }
            double weight = flows.getOrDefault(step.row.flow()[i], 0.0);
            double change = Math.abs(weight + step.times * step.row.weight()[i]) - Math.abs(weight);
            more += change * distance;
        }
        return more;
    }

    private void add(Step step) {
        var row = step.row;
        for (int i = 0; i < row.flow().length; i++) {
            add(flows, row.flow()[i], step.times * row.weight()[i]);
        }
        for (int i = 0; i < row.design().length; i++) {
            add(units, row.design()[i], step.times * row.factor()[i]);
        }
        for (int i = 0; i < row.commodity().length; i++) {
            add(unmet, row.commodity()[i], step.times * row.unmetWeight()[i]);
        }
        atLeast += step.times * row.atLeast();
        used.add(row.number());
    }

    private static <K> void add(Map<K, Double> map, K key, double value) {
        double sum = map.getOrDefault(key, 0.0) + value;
        if (Math.abs(sum) < NOTHING) {
            map.remove(key);
        } else {
            map.put(key, sum);
        }
    }
}
