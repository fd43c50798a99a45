package org.keruen.solve;

import java.util.Arrays;

/**
 * The textbook tableau in two phases with Bland's rule: {@code min cost·x, rows·x = right, x ≥ 0}. Slow and simple; it
 * shares nothing with the engines it judges.
 */
final class TinySimplex {
    private static final double EPSILON = 1e-9;

    private final double[][] tableau;
    private final int[] basis;
    private final int columnCount;
    private final int rowCount;

    private TinySimplex(double[][] rows, double[] right, int columnCount) {
        this.rowCount = rows.length;
        this.columnCount = columnCount;
        this.tableau = new double[rowCount + 1][columnCount + rowCount + 1];
        this.basis = new int[rowCount];
        for (int i = 0; i < rowCount; i++) {
            double sign = right[i] < 0 ? -1 : 1;
            for (int j = 0; j < columnCount; j++) {
                tableau[i][j] = sign * rows[i][j];
            }
            tableau[i][columnCount + i] = 1;
            tableau[i][columnCount + rowCount] = sign * right[i];
            basis[i] = columnCount + i;
        }
    }

    /** The least cost; +∞ if there is no solution. */
    static double leastCost(double[] cost, double[][] rows, double[] right) {
        var simplex = new TinySimplex(rows, right, cost.length);
        double[] artificial = new double[cost.length + rows.length];
        Arrays.fill(artificial, cost.length, artificial.length, 1);
        if (simplex.minimum(artificial, artificial.length) > 1e-7) {
            return Double.POSITIVE_INFINITY;
        }
        simplex.expelArtificials();
        return simplex.minimum(Arrays.copyOf(cost, artificial.length), cost.length);
    }

    private double minimum(double[] cost, int enterable) {
        double[] objective = tableau[rowCount];
        Arrays.fill(objective, 0);
        System.arraycopy(cost, 0, objective, 0, cost.length);
        for (int i = 0; i < rowCount; i++) {
            subtract(objective, tableau[i], objective[basis[i]]);
        }
        for (int pivots = 0; pivots < 100_000; pivots++) {
            int column = entering(objective, enterable);
            if (column < 0) {
                return -objective[columnCount + rowCount];
            }
            pivot(leaving(column), column);
        }
        throw new IllegalStateException("the tableau cycles");
    }

    private static int entering(double[] objective, int enterable) {
        for (int j = 0; j < enterable; j++) {
            if (objective[j] < -EPSILON) {
                return j;
            }
        }
        return -1;
    }

    private int leaving(int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rowCount; i++) {
            if (tableau[i][column] > EPSILON) {
                double ratio = tableau[i][columnCount + rowCount] / tableau[i][column];
                if (ratio < least - EPSILON || (ratio < least + EPSILON && best >= 0 && basis[i] < basis[best])) {
                    best = i;
                    least = Math.min(least, ratio);
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("the cost has no floor");
        }
        return best;
    }

    private void expelArtificials() {
        for (int i = 0; i < rowCount; i++) {
            for (int j = 0; j < columnCount && basis[i] >= columnCount; j++) {
                if (Math.abs(tableau[i][j]) > EPSILON) {
                    pivot(i, j);
                }
            }
        }
    }

    private void pivot(int row, int column) {
        double value = tableau[row][column];
        for (int j = 0; j < tableau[row].length; j++) {
            tableau[row][j] /= value;
        }
        for (int i = 0; i <= rowCount; i++) {
            if (i != row) {
                subtract(tableau[i], tableau[row], tableau[i][column]);
            }
        }
        basis[row] = column;
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int j = 0; j < from.length && factor != 0; j++) {
            from[j] -= factor * row[j];
        }
    }
}
