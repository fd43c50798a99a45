package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keruen.core.Core;

/**
 * Sums over the paths taken that matter for cost or rules, while they are gathered. Those that always move together, as
 * a capacity and a fixed charge of one arc do, share a counter.
 */
final class Measures {
    /** Digits in which two ratios are one. */
    private static final double PRECISION = 1e12;

    private final int arcCount;
    private final List<double[]> factors;
    private final List<List<Term>> terms = new ArrayList<>();
    private final Map<Shape, Integer> counterOf = new HashMap<>();

    /** A unit of class κ on the arc counts for {@code weight · factor[factorRow][κ]}. */
    record Term(int arc, int factorRow, double weight) {}

    /** What a counter counts but for a factor. */
    private record Shape(List<Integer> arcs, List<Integer> factorRows, List<Long> ratios) {}

    /** A sum: {@code factor} times what a counter counts. */
    record Measure(int counter, double factor) {}

    Measures(Core core) {
        this.arcCount = core.network().arcCount();
        this.factors = new ArrayList<>(List.of(core.resources().factor()));
        if (factors.isEmpty()) {
            double[] ones = new double[core.classCount()];
            java.util.Arrays.fill(ones, 1);
            factors.add(ones);
        }
    }

    /** Number of a new row of class factors. */
    int factorRow(double[] ofClass) {
        factors.add(ofClass);
        return factors.size() - 1;
    }

    /** The sum of these terms; those of one arc and row add up. */
    Measure of(List<Term> given) {
        var sums = new TreeMap<Long, Double>();
        for (var term : given) {
            if (term.weight() != 0) {
                sums.merge((long) term.arc() << 32 | term.factorRow(), term.weight(), Double::sum);
            }
        }
        double factor = sums.isEmpty() ? 1 : sums.firstEntry().getValue();
        var shape = new Shape(
                sums.keySet().stream().map(place -> (int) (place >> 32)).toList(),
                sums.keySet().stream().map(Long::intValue).toList(),
                sums.values().stream()
                        .map(sum -> Math.round(sum / factor * PRECISION))
                        .toList());
        int counter = counterOf.computeIfAbsent(shape, _ -> {
            var ofCounter = new ArrayList<Term>();
            sums.forEach(
                    (place, sum) -> ofCounter.add(new Term((int) (place >> 32), (int) (long) place, sum / factor)));
            terms.add(ofCounter);
            return terms.size() - 1;
        });
        return new Measure(counter, factor);
    }

    int count() {
        return terms.size();
    }

    /** The counters by arc. */
    Counters counters() {
        int[] first = new int[arcCount + 1];
        terms.forEach(list -> list.forEach(term -> first[term.arc() + 1]++));
        for (int a = 0; a < arcCount; a++) {
            first[a + 1] += first[a];
        }
        int[] next = first.clone();
        int[] counter = new int[first[arcCount]];
        double[] weight = new double[counter.length];
        int[] factorRow = new int[counter.length];
        for (int c = 0; c < terms.size(); c++) {
            for (var term : terms.get(c)) {
                int place = next[term.arc()]++;
                counter[place] = c;
                weight[place] = term.weight();
                factorRow[place] = term.factorRow();
            }
        }
        return new Counters(terms.size(), first, counter, weight, factorRow, factors.toArray(double[][]::new));
    }

    /** The arcs that a counter counts. */
    List<Integer> arcs(int counter) {
        return Collections.unmodifiableList(
                terms.get(counter).stream().map(Term::arc).toList());
    }
}
