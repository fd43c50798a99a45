package org.keruen.solve.path;

import java.util.Arrays;

/** A sparse vector over rows, its entries in rising order of their rows; none is 0. */
final class SparseVector {
    private int[] row = new int[64];
    private double[] value = new double[64];
    private int count;

    /** Becomes the difference of two columns. */
    void takeDifference(InteriorColumns columns, int p, int other) {
        int i = columns.first(p);
        int j = columns.first(other);
        int lastI = columns.last(p);
        int lastJ = columns.last(other);
        reserve(lastI - i + lastJ - j);
        var atI = columns.chunk(p);
        var atJ = columns.chunk(other);
        count = 0;
        while (i < lastI || j < lastJ) {
            int next = Math.min(i < lastI ? atI.row(i) : Integer.MAX_VALUE, j < lastJ ? atJ.row(j) : Integer.MAX_VALUE);
            double sum = i < lastI && atI.row(i) == next ? atI.value(i++) : 0;
            sum -= j < lastJ && atJ.row(j) == next ? atJ.value(j++) : 0;
            if (sum != 0) {
                row[count] = next;
                value[count++] = sum;
            }
        }
    }

    /** Becomes what was added up at sparse places. */
    void take(SparseSum sum) {
        reserve(sum.count());
        count = sum.drain(row, value);
    }

    private void reserve(int room) {
        if (room > row.length) {
            row = Arrays.copyOf(row, 2 * room);
            value = Arrays.copyOf(value, 2 * room);
        }
    }

    /** Adds a multiple of this to sums. */
    void addTo(SparseSum sum, double weight) {
        for (int i = 0; i < count; i++) {
            sum.add(row[i], weight * value[i]);
        }
    }

    /** Adds the product with itself, weighted, to some rows of the lower triangle of a matrix. */
    void addSquare(double[][] matrix, double weight, int firstRow, int lastRow) {
        int i = 0;
        while (i < count && row[i] < firstRow) {
            i++;
        }
        for (; i < count && row[i] < lastRow; i++) {
            double weighted = weight * value[i];
            double[] into = matrix[row[i]];
            for (int j = 0; j <= i; j++) {
                into[row[j]] += weighted * value[j];
            }
        }
    }
}
