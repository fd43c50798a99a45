package org.keruen.solve.path;

import java.util.stream.IntStream;

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

    /** The system of a program, in a place for its rows. */
    GroupedSystem(GroupedProgram program, DenseCholesky system) {
        this.program = program;
        this.system = system;
    }

    /** Builds and factors the system of these weights. */
    void factor(double[] theta, double[] diagonal) {
        system.clear(diagonal.length);
        double[][] matrix = system.rows();
        for (int r = 0; r < diagonal.length; r++) {
            matrix[r][r] = diagonal[r];
        }
        int[] cuts = system.cuts();
        IntStream.range(0, cuts.length - 1)
                .parallel()
                .forEach(i -> new Part(program, theta, matrix, cuts[i], cuts[i + 1]).addGroups());
        system.factor();
    }

    /** Some rows of the matrix while the groups are added. */
    private static final class Part {
        private final GroupedProgram program;
        private final double[] theta;
        private final double[][] matrix;
        private final int firstRow;
        private final int lastRow;
        private final SparseVector vector = new SparseVector();
        private final SparseSum sum;

        Part(GroupedProgram program, double[] theta, double[][] matrix, int firstRow, int lastRow) {
            this.program = program;
            this.theta = theta;
            this.matrix = matrix;
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.sum = new SparseSum(program.rowCount());
        }

        void addGroups() {
            for (int g = 0; g < program.groupCount(); g++) {
                addGroup(program.firstColumn()[g], program.firstColumn()[g + 1]);
            }
        }

        private void addGroup(int from, int to) {
            int heaviest = from;
            double all = 0;
            for (int p = from; p < to; p++) {
                heaviest = theta[p] > theta[heaviest] ? p : heaviest;
                all += theta[p];
            }
            if (to - from == 2) {
                vector.takeDifference(program.columns(), from, from + 1);
                addSquare(theta[from] * (theta[from + 1] / all));
                return;
            }
            for (int p = from; p < to; p++) {
                if (p != heaviest) {
                    vector.takeDifference(program.columns(), p, heaviest);
                    addSquare(theta[p]);
                    vector.addTo(sum, theta[p]);
                }
            }
            vector.take(sum);
            addSquare(-1 / all);
        }

        private void addSquare(double weight) {
            vector.addSquare(matrix, weight, firstRow, lastRow);
        }
    }

    /** Solves the system last factored, in place. */
    void solve(double[] right) {
        system.solve(right);
    }
}
