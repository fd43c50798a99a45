package org.keruen.solve.path;

import java.util.Arrays;

/**
 * The linear system of a grouped program's interior point, groups eliminated: {@code Σ_p θ_p (a_p − ā_g)(a_p − ā_g)ᵀ +
 * diag}, where ā_g is the mean of the group's columns with weights θ. It is built of differences to the group's
 * heaviest column {@code a_0}, which have few entries and lose no figures:
 *
 * <pre>
 * Σ_p θ_p (a_p − a_0)(a_p − a_0)ᵀ − s sᵀ / Σ_p θ_p,   s = Σ_p θ_p (a_p − a_0)
 * </pre>
 */
final class GroupedSystem {
    private final GroupedProgram program;
    private final DenseCholesky system;
    private final Differences difference;
    private final Differences sum;

    /** A sparse vector over the rows, its places in rising order once they are sorted. */
    private static final class Differences {
        final double[] value;
        final boolean[] isTouched;
        final int[] touched;
        int count;

        Differences(int rowCount) {
            value = new double[rowCount];
            isTouched = new boolean[rowCount];
            touched = new int[rowCount];
        }

        void add(int r, double amount) {
            if (!isTouched[r]) {
                isTouched[r] = true;
                touched[count++] = r;
            }
            value[r] += amount;
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                value[touched[i]] = 0;
                isTouched[touched[i]] = false;
            }
            count = 0;
        }

        /** Adds the product with itself, weighted, to the lower triangle of a matrix. */
        void addSquare(double[][] matrix, double weight) {
            Arrays.sort(touched, 0, count);
            for (int i = 0; i < count; i++) {
                double weighted = weight * value[touched[i]];
                if (weighted != 0) {
                    double[] row = matrix[touched[i]];
                    for (int j = 0; j <= i; j++) {
                        row[touched[j]] += weighted * value[touched[j]];
                    }
                }
            }
        }
    }

    /** The system of a program, in a place for as many rows. */
    GroupedSystem(GroupedProgram program, DenseCholesky system) {
        this.program = program;
        this.system = system;
        this.difference = new Differences(program.rowCount());
        this.sum = new Differences(program.rowCount());
    }

    /** Builds and factors the system of these weights. */
    void factor(double[] theta, double[] diagonal) {
        system.clear(diagonal.length);
        double[][] matrix = system.rows();
        for (int r = 0; r < diagonal.length; r++) {
            matrix[r][r] = diagonal[r];
        }
        for (int g = 0; g < program.groupCount(); g++) {
            addGroup(g, theta, matrix);
        }
        system.factor();
    }

    private void addGroup(int g, double[] theta, double[][] matrix) {
        int from = program.firstColumn()[g];
        int to = program.firstColumn()[g + 1];
        int heaviest = from;
        double all = 0;
        for (int p = from; p < to; p++) {
            heaviest = theta[p] > theta[heaviest] ? p : heaviest;
            all += theta[p];
        }
        for (int p = from; p < to; p++) {
            if (p != heaviest) {
                gather(p, 1);
                gather(heaviest, -1);
                difference.addSquare(matrix, theta[p]);
                for (int i = 0; i < difference.count; i++) {
                    int r = difference.touched[i];
                    sum.add(r, theta[p] * difference.value[r]);
                }
                difference.clear();
            }
        }
        sum.addSquare(matrix, -1 / all);
        sum.clear();
    }

    private void gather(int p, double times) {
        for (int i = program.firstEntry()[p]; i < program.firstEntry()[p + 1]; i++) {
            difference.add(program.row()[i], times * program.value()[i]);
        }
    }

    /** Solves the system last factored, in place. */
    void solve(double[] right) {
        system.solve(right);
    }
}
