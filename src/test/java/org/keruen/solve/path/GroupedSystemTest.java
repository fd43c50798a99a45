package org.keruen.solve.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedSystemTest {
    private static final int ROWS = 320;
    private static final int GROUPS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSystemIsThatOfTheColumnsLessTheirGroupsMeans(long seed) {
        var random = new Random(seed);
        var program = program(random);
        double[] theta = random.doubles(program.columnCount())
                .map(u -> Math.exp(8 * u - 4))
                .toArray();
        double[] diagonal = random.doubles(ROWS, 0.1, 1).toArray();
        double[] x = random.doubles(ROWS, -1, 1).toArray();
        double[] right = times(program, theta, diagonal, x);
        var system = new GroupedSystem(program, new DenseCholesky(seed % 2 == 0));
        system.factor(theta, diagonal);
        system.solve(right);
        assertThat(right).containsExactly(x, within(1e-7));
    }

    /** Groups of two to five columns, some entries of which are the same in all. */
    private static GroupedProgram program(Random random) {
        int[] firstColumn = new int[GROUPS + 1];
        for (int g = 0; g < GROUPS; g++) {
            firstColumn[g + 1] = firstColumn[g] + 2 + random.nextInt(4);
        }
        int columns = firstColumn[GROUPS];
        var entries = new InteriorColumns();
        entries.clear(columns);
        for (int p = 0; p < columns; p++) {
            for (int i = ROWS - 1; i >= 0; i--) {
                if (i == 5 || random.nextInt(20) == 0) {
                    entries.add(i, random.nextBoolean() ? 1 : 2.5);
                }
            }
            entries.end();
        }
        return new GroupedProgram(
                new double[GROUPS], firstColumn, new double[columns], entries, new double[ROWS], new double[ROWS]);
    }

    /** Σ θ_p (a_p − ā_g)(a_p − ā_g)ᵀ x + diagonal · x, by definition. */
    private static double[] times(GroupedProgram program, double[] theta, double[] diagonal, double[] x) {
        double[] y = new double[ROWS];
        for (int r = 0; r < ROWS; r++) {
            y[r] = diagonal[r] * x[r];
        }
        for (int g = 0; g < GROUPS; g++) {
            double[] mean = new double[ROWS];
            double all = 0;
            for (int p = program.firstColumn()[g]; p < program.firstColumn()[g + 1]; p++) {
                all += theta[p];
                add(mean, column(program, p), theta[p]);
            }
            for (int p = program.firstColumn()[g]; p < program.firstColumn()[g + 1]; p++) {
                double[] apart = column(program, p);
                add(apart, mean, -1 / all);
                double product = 0;
                for (int r = 0; r < ROWS; r++) {
                    product += apart[r] * x[r];
                }
                add(y, apart, theta[p] * product);
            }
        }
        return y;
    }

    private static double[] column(GroupedProgram program, int p) {
        double[] column = new double[ROWS];
        program.columns().addTo(column, p, 1);
        return column;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int r = 0; r < to.length; r++) {
            to[r] += times * what[r];
        }
    }
}
