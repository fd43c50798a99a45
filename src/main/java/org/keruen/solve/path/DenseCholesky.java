package org.keruen.solve.path;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The factor {@code L Lᵀ} of a symmetric positive semidefinite matrix, eight columns at a time; a pivot that vanishes
 * beside the matrix's own diagonal fixes its unknown at 0.
 */
final class DenseCholesky {
    private static final int BLOCK = 8;
    private static final double HALF_OF_TRIANGLE = Math.sqrt(0.5);

    /** Rows left from which two threads are faster. */
    private static final int WORTH_TWO = 300;

    private static final double VANISHING = 1e-14;
    private static final double INFINITE = 1e128;

    private final boolean parallel;
    private double[][] lower = {};
    private double[][] panel = {};
    private int size;

    /** An empty matrix, that on two threads is factored as on one. */
    DenseCholesky(boolean parallel) {
        this.parallel = parallel;
    }

    /** Rows at which the lower triangle is cut, so that each part may be worked on by a thread of its own. */
    int[] cuts() {
        return parallel && size >= WORTH_TWO
                ? new int[] {0, (int) (size * HALF_OF_TRIANGLE), size}
                : new int[] {0, size};
    }

    /** Begins a matrix of a size with all entries 0. */
    void clear(int newSize) {
        int room = lower.length;
        if (newSize > room) {
            lower = Arrays.copyOf(lower, newSize);
            for (int i = room; i < newSize; i++) {
                lower[i] = new double[i + 1];
            }
            panel = new double[BLOCK][newSize];
        }
        size = newSize;
        for (int i = 0; i < size; i++) {
            Arrays.fill(lower[i], 0);
        }
    }

    /** The matrix's lower triangle by rows, to be added to before it is factored. */
    double[][] rows() {
        return lower;
    }

    /** Factors in place. */
    void factor() {
        double[] diagonal = new double[size];
        for (int i = 0; i < size; i++) {
            diagonal[i] = lower[i][i];
        }
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            for (int j = from; j < to; j++) {
                column(j, from, diagonal[j]);
            }
            if (to - from == BLOCK) {
                updateAll(from, to);
            }
        }
    }

    /** Finishes column {@code j}, from which the columns before {@code from} are taken already. */
    private void column(int j, int from, double diagonal) {
        double[] rowJ = lower[j];
        double pivot = rowJ[j];
        for (int l = from; l < j; l++) {
            pivot -= rowJ[l] * rowJ[l];
        }
        double root = pivot <= VANISHING * diagonal || pivot <= 0 ? INFINITE : Math.sqrt(pivot);
        rowJ[j] = root;
        double[] copy = panel[j - from];
        for (int i = j + 1; i < size; i++) {
            double[] rowI = lower[i];
            double value = rowI[j];
            for (int l = from; l < j; l++) {
                value -= rowI[l] * rowJ[l];
            }
            rowI[j] = value / root;
            copy[i] = rowI[j];
        }
    }

    private void updateAll(int from, int to) {
        if (!parallel || size - to < WORTH_TWO) {
            update(from, to, to, size);
            return;
        }
        int middle = to + (int) ((size - to) * HALF_OF_TRIANGLE);
        IntStream.range(0, 2)
                .parallel()
                .forEach(half -> update(from, to, half == 0 ? to : middle, half == 0 ? middle : size));
    }

    /** Takes the columns from one to another from the columns after them, in some rows. */
    private void update(int from, int to, int firstRow, int lastRow) {
        double[] c0 = panel[0];
        double[] c1 = panel[1];
        double[] c2 = panel[2];
        double[] c3 = panel[3];
        double[] c4 = panel[4];
        double[] c5 = panel[5];
        double[] c6 = panel[6];
        double[] c7 = panel[7];
        for (int i = firstRow; i < lastRow; i++) {
            double[] row = lower[i];
            double l0 = row[from];
            double l1 = row[from + 1];
            double l2 = row[from + 2];
            double l3 = row[from + 3];
            double l4 = row[from + 4];
            double l5 = row[from + 5];
            double l6 = row[from + 6];
            double l7 = row[from + 7];
            for (int j = to; j <= i; j++) {
                row[j] -= l0 * c0[j]
                        + l1 * c1[j]
                        + l2 * c2[j]
                        + l3 * c3[j]
                        + l4 * c4[j]
                        + l5 * c5[j]
                        + l6 * c6[j]
                        + l7 * c7[j];
            }
        }
    }

    /** Solves with the factor, in place. */
    void solve(double[] x) {
        for (int i = 0; i < size; i++) {
            double[] row = lower[i];
            double value = x[i];
            for (int j = 0; j < i; j++) {
                value -= row[j] * x[j];
            }
            x[i] = value / row[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double[] row = lower[i];
            x[i] /= row[i];
            double value = x[i];
            for (int j = 0; j < i; j++) {
                x[j] -= row[j] * value;
            }
        }
    }
}
