package org.keruen.solve.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseCholeskyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 37})
    void theSystemIsSolved(int size) {
        var random = new Random(size);
        double[][] matrix = positive(size, size, random);
        double[] x = random.doubles(size, -1, 1).toArray();
        assertThat(solved(matrix, times(matrix, x))).containsExactly(x, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 19})
    void whereRowsDependOnOthersSomeSolutionIsFound(int size) {
        var random = new Random(size);
        double[][] matrix = positive(size, size / 2, random);
        double[] right = times(matrix, random.doubles(size, -1, 1).toArray());
        assertThat(times(matrix, solved(matrix, right))).containsExactly(right, within(1e-6));
    }

    @Test
    void twoThreadsFactorAsOneDoes() {
        double[][] matrix = positive(450, 450, new Random(1));
        double[][] one = factor(matrix, false);
        assertThat(factor(matrix, true)).isDeepEqualTo(one);
    }

    private static double[][] factor(double[][] matrix, boolean parallel) {
        var cholesky = new DenseCholesky(parallel);
        cholesky.clear(matrix.length);
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, cholesky.rows()[i], 0, i + 1);
        }
        cholesky.factor();
        return cholesky.rows();
    }

    /** A product of a matrix of so many columns and its transpose. */
    private static double[][] positive(int size, int rank, Random random) {
        double[][] factor = new double[size][];
        for (int i = 0; i < size; i++) {
            factor[i] = random.doubles(rank, -1, 1).toArray();
        }
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int l = 0; l < rank; l++) {
                    product[i][j] += factor[i][l] * factor[j][l];
                }
            }
        }
        return product;
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += matrix[i][j] * x[j];
            }
        }
        return y;
    }

    private static double[] solved(double[][] matrix, double[] right) {
        var cholesky = new DenseCholesky(false);
        cholesky.clear(matrix.length);
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, cholesky.rows()[i], 0, i + 1);
        }
        cholesky.factor();
        double[] x = right.clone();
        cholesky.solve(x);
        return x;
    }
}
