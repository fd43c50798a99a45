package org.keruen.solve.path;

/**
 * The factor {@code L Lᵀ} of a symmetric positive semidefinite matrix, four columns at a time; a pivot that vanishes
 * beside the matrix's own diagonal fixes its unknown at 0.
 */
final class DenseCholesky {
    private static final int BLOCK = 4;
    private static final double VANISHING = 1e-14;
    private static final double INFINITE = 1e128;

    private final double[][] lower;
    private final double[][] panel;
    private int size;

    /** A place for matrices up to a size. */
    DenseCholesky(int most) {
        lower = new double[most][];
        for (int i = 0; i < most; i++) {
            lower[i] = new double[i + 1];
        }
        panel = new double[BLOCK][most];
    }

    /** Begins a matrix of a size with all entries 0. */
    void clear(int newSize) {
        size = newSize;
        for (int i = 0; i < size; i++) {
            java.util.Arrays.fill(lower[i], 0);
        }
    }

    int most() {
        return lower.length;
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
                update(from, to);
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

    private void update(int from, int to) {
        double[] c0 = panel[0];
        double[] c1 = panel[1];
        double[] c2 = panel[2];
        double[] c3 = panel[3];
        for (int i = to; i < size; i++) {
            double[] row = lower[i];
            double l0 = row[from];
            double l1 = row[from + 1];
            double l2 = row[from + 2];
            double l3 = row[from + 3];
            for (int j = to; j <= i; j++) {
                row[j] -= l0 * c0[j] + l1 * c1[j] + l2 * c2[j] + l3 * c3[j];
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
