package org.keruen.solve.cuts;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Mixed-integer rounding of a {@link Cover}: with some units counted down from their most (complemented), the rest
 * divided by a size δ,
 *
 * <pre>
 * Σ r F(size_j / δ) y_j + Σ_{complemented} r F(−size_j / δ) (most_j − y_j) + Σ flows + slack ≥ r ⌈need' / δ⌉
 * need' = need − Σ_{complemented} size_j most_j,   r = need' − δ (⌈need' / δ⌉ − 1),   F(v) = ⌊v⌋ + min(1, δ (v − ⌊v⌋) / r)
 * </pre>
 *
 * (Nemhauser, Wolsey 1990, doi:10.1007/BF01585752; the search for δ and complements after Marchand, Wolsey 2001,
 * doi:10.1287/opre.49.3.363.10650). Each arc is taken by its flow where that covers less than its rounded units.
 */
final class Rounding {
    /** Share of δ that must remain for a cut that numbers can bear; all of it is the cover as it is. */
    private static final double LEAST_SHARE = 0.01;

    private static final double WHOLE = 1e-6;
    private static final int MOST_SIZES = 12;
    private static final int MOST_SWITCHES = 12;

    private final Cover cover;
    private final boolean[] complemented;
    private @Nullable Rounded best;
    private double bestSize;
    private boolean[] bestComplemented = {};

    private Rounding(Cover cover) {
        this.cover = cover;
        this.complemented = new boolean[cover.size().length];
    }

    /** The deepest cut found; null if none cuts deeper than {@code score}. */
    static @Nullable Rounded deepest(Cover cover, double score) {
        var rounding = new Rounding(cover);
        rounding.search();
        return rounding.best == null || rounding.best.score() <= score ? null : rounding.best;
    }

    private void search() {
        double[] sizes = sizes();
        tryAll(sizes);
        boolean some = false;
        for (int j = 0; j < complemented.length; j++) {
            complemented[j] = mayComplement(j) && cover.units()[j] >= cover.most()[j] / 2;
            some |= complemented[j];
        }
        if (some) {
            tryAll(sizes);
        }
        if (best == null || bestSize <= 0) {
            return;
        }
        double size = bestSize;
        System.arraycopy(bestComplemented, 0, complemented, 0, complemented.length);
        for (double divisor : new double[] {2, 4, 8}) {
            attempt(size / divisor);
        }
        size = bestSize;
        int[] divided = IntStream.range(0, complemented.length)
                .filter(j -> mayComplement(j) && cover.units()[j] > WHOLE && cover.units()[j] < cover.most()[j] - WHOLE)
                .boxed()
                .sorted((i, j) -> Double.compare(
                        Math.abs(cover.units()[i] - cover.most()[i] / 2),
                        Math.abs(cover.units()[j] - cover.most()[j] / 2)))
                .limit(MOST_SWITCHES)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int j : divided) {
            complemented[j] = !complemented[j];
            if (!attempt(size)) {
                complemented[j] = !complemented[j];
            }
        }
    }

    private boolean mayComplement(int j) {
        return cover.most()[j] <= 2;
    }

    private double[] sizes() {
        return IntStream.range(0, cover.size().length)
                .filter(j -> cover.units()[j] > WHOLE && cover.units()[j] < cover.most()[j] - WHOLE)
                .mapToDouble(j -> Math.abs(cover.size()[j]))
                .filter(size -> size > WHOLE * Math.abs(cover.need()))
                .distinct()
                .limit(MOST_SIZES)
                .toArray();
    }

    private void tryAll(double[] sizes) {
        for (double size : sizes) {
            attempt(size);
        }
    }

    /** Rounds with a divisor; whether that is the deepest so far. */
    private boolean attempt(double divisor) {
        double need = cover.need();
        for (int j = 0; j < complemented.length; j++) {
            need -= complemented[j] ? cover.size()[j] * cover.most()[j] : 0;
        }
        double times = Math.ceil(need / divisor - WHOLE);
        double remainder = Math.min(divisor, need - divisor * (times - 1));
        if (remainder < LEAST_SHARE * divisor) {
            return false;
        }
        double[] factor = new double[complemented.length];
        boolean[] byFlow = new boolean[cover.arcCount()];
        double left = cover.slack();
        double square = 1e-12;
        double atLeast = remainder * times;
        for (int i = 0; i < byFlow.length; i++) {
            double rounded = 0;
            double squares = 0;
            boolean held = false;
            for (int j = cover.first()[i]; j < cover.first()[i + 1]; j++) {
                if (complemented[j]) {
                    factor[j] = remainder * rounded(-cover.size()[j] / divisor, remainder / divisor);
                    rounded += factor[j] * (cover.most()[j] - cover.units()[j]);
                    held = true;
                } else {
                    factor[j] = remainder * rounded(cover.size()[j] / divisor, remainder / divisor);
                    rounded += factor[j] * cover.units()[j];
                }
                squares += factor[j] * factor[j];
            }
            byFlow[i] = !held && cover.flow()[i] < rounded;
            left += byFlow[i] ? cover.flow()[i] : rounded;
            square += byFlow[i] ? 1 : squares;
        }
        double score = (atLeast - left) / Math.sqrt(square);
        if (atLeast - left <= 1e-6 * cover.need() || (best != null && score <= best.score())) {
            return false;
        }
        bestSize = divisor;
        bestComplemented = complemented.clone();
        best = inUnits(factor, byFlow, atLeast, score);
        return true;
    }

    private Rounded inUnits(double[] factor, boolean[] byFlow, double atLeast, double score) {
        double right = atLeast;
        for (int j = 0; j < factor.length; j++) {
            if (complemented[j]) {
                right -= factor[j] * cover.most()[j];
                factor[j] = -factor[j];
            }
        }
        for (int i = 0; i < byFlow.length; i++) {
            if (byFlow[i]) {
                Arrays.fill(factor, cover.first()[i], cover.first()[i + 1], 0);
            }
        }
        return new Rounded(factor, byFlow, right, score);
    }

    private static double rounded(double value, double share) {
        double whole = Math.floor(value + 1e-12);
        return whole + Math.min(1, Math.max(0, value - whole) / share);
    }
}
