package org.keruen.solve.cuts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Minimum-cardinality inequalities of a {@link Cover}: where l − 1 of the units U, the largest, leave r of the need,
 *
 * <pre>
 * Σ_{j∈U} r y_j + Σ_{j∉U} r_j y_j + Σ flows + slack ≥ r l,      r = need − (the l − 1 largest of U)
 * </pre>
 *
 * (Chouman, Crainic, Gendron 2017, doi:10.1287/trsc.2015.0665), with flows and slack in place of units that are
 * lacking, and with other units, some counted down from their most (complemented), lifted in by {@link Staircase}.
 * Where all units are of one size, {@link Rounding} says the same.
 */
final class Cardinality {
    /** Share of a unit that must be needed of the last for a cut that numbers can bear. */
    private static final double LEAST_SHARE = 0.01;

    private static final double WHOLE = 1e-6;
    private static final int MOST_STARTS = 12;

    /** Units beyond which it matters little that they are whole. */
    private static final int MOST_UNITS = 100;

    private final Cover cover;
    private final boolean[] complemented;
    private final double need;
    private final double largestMissing;
    private @Nullable Rounded best;

    private Cardinality(Cover cover, boolean[] complemented, @Nullable Rounded best) {
        this.cover = cover;
        this.complemented = complemented;
        this.best = best;
        double left = cover.need();
        double largest = 0;
        for (int j = 0; j < complemented.length; j++) {
            left -= complemented[j] ? cover.size()[j] * cover.most()[j] : 0;
            largest = complemented[j] ? Math.max(largest, cover.size()[j]) : largest;
        }
        this.need = left;
        this.largestMissing = largest;
    }

    /** The deepest cut found; null if none is broken. */
    static @Nullable Rounded deepest(Cover cover) {
        boolean[] complemented = new boolean[cover.size().length];
        var search = new Cardinality(cover, complemented.clone(), null);
        search.overAllUnits();
        for (int j = 0; j < complemented.length; j++) {
            complemented[j] = cover.units()[j] >= cover.most()[j] - WHOLE;
        }
        var other = new Cardinality(cover, complemented, search.best);
        if (other.largestMissing > 0 && other.need > 0) {
            other.overAllUnits();
        }
        return other.best;
    }

    /** Tries the units in use, without ever more of the largest. */
    private void overAllUnits() {
        int[] falling = IntStream.range(0, complemented.length)
                .filter(j -> !complemented[j] && cover.units()[j] > WHOLE)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -cover.size()[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        int starts = 0;
        for (int first = 0; first < falling.length && starts < MOST_STARTS; first++) {
            if (first == 0 || cover.size()[falling[first - 1]] > cover.size()[falling[first]]) {
                overUnits(Arrays.copyOfRange(falling, first, falling.length));
                starts++;
            }
        }
    }

    private void overUnits(int[] units) {
        double[] covered = covered(units);
        for (int l = 2; l <= covered.length && covered.length < MOST_UNITS && covered[l - 1] < need; l++) {
            double step = need - covered[l - 1];
            double last = covered[l - 1] - covered[l - 2];
            if (step <= last && step >= LEAST_SHARE * last) {
                var stairs = new Staircase(covered, step, need);
                attempt(units, stairs, false);
                if (largestMissing > 0) {
                    attempt(units, stairs, true);
                }
            }
        }
    }

    /** The most that no, one, two … of the units cover, until that is enough for all. */
    private double[] covered(int[] units) {
        double[] covered = new double[MOST_UNITS];
        int count = 0;
        for (int j : units) {
            for (int i = 0;
                    i < cover.most()[j] && count + 1 < MOST_UNITS && covered[count] < need + largestMissing;
                    i++) {
                covered[count + 1] = covered[count] + cover.size()[j];
                count++;
            }
        }
        return Arrays.copyOf(covered, count + 1);
    }

    /** Lifts in either those that are missing or those that cover besides. */
    private void attempt(int[] units, Staircase stairs, boolean missing) {
        double[] factor = new double[complemented.length];
        for (int j = 0; j < factor.length; j++) {
            double size = cover.size()[j];
            if (complemented[j]) {
                factor[j] = missing ? stairs.rise(size) : 0;
            } else {
                factor[j] = missing ? size : stairs.fall(size);
            }
        }
        for (int j : units) {
            factor[j] = Math.min(stairs.step(), cover.size()[j]);
        }
        keepIfDeepest(factor, stairs.top());
    }

    private void keepIfDeepest(double[] factor, double top) {
        boolean[] byFlow = new boolean[cover.arcCount()];
        double atLeast = top;
        double left = cover.slack();
        double square = 1e-12;
        for (int i = 0; i < byFlow.length; i++) {
            double counted = 0;
            double squares = 0;
            boolean held = false;
            for (int j = cover.first()[i]; j < cover.first()[i + 1]; j++) {
                counted += factor[j] * cover.units()[j];
                squares += factor[j] * factor[j];
                atLeast += complemented[j] ? factor[j] * cover.most()[j] : 0;
                held |= complemented[j];
            }
            byFlow[i] = !held && cover.flow()[i] < counted;
            left += byFlow[i] ? cover.flow()[i] : counted;
            square += byFlow[i] ? 1 : squares;
            if (byFlow[i]) {
                Arrays.fill(factor, cover.first()[i], cover.first()[i + 1], 0);
            }
        }
        double score = (atLeast - left) / Math.sqrt(square);
        if (atLeast - left > 1e-6 * cover.need() && (best == null || score > best.score())) {
            best = new Rounded(factor, byFlow, atLeast, score);
        }
    }
}
