package org.keruen.solve.engine;

/**
 * {@code min offset + cost·x, rows.lower ≤ A x ≤ rows.upper, columns.lower ≤ x ≤ columns.upper, x_j integer where
 * said}.
 *
 * @param offset constant of the objective
 */
public record LinearModel(Columns columns, Rows rows, double offset) {
    /**
     * The variables.
     *
     * @param lower, upper bounds, −∞ … +∞
     * @param integer whether only whole numbers will do
     */
    public record Columns(double[] lower, double[] upper, double[] cost, boolean[] integer) {
        public int count() {
            return cost.length;
        }
    }

    /**
     * The rows; row {@code i}'s entries are {@code first[i] … first[i + 1] - 1}, at most one for a column.
     *
     * @param lower, upper bounds, −∞ … +∞
     */
    public record Rows(double[] lower, double[] upper, int[] first, int[] column, double[] value) {
        public int count() {
            return lower.length;
        }

        public int entryCount() {
            return column.length;
        }
    }

    /** The model with every column closed that is at most {@code nothing} at {@code x}. */
    public LinearModel restrictedTo(double[] x, double nothing) {
        double[] upper = columns.upper.clone();
        for (int j = 0; j < x.length; j++) {
            upper[j] = x[j] <= nothing ? Math.max(0, columns.lower[j]) : upper[j];
        }
        return new LinearModel(new Columns(columns.lower, upper, columns.cost, columns.integer), rows, offset);
    }

    /** Whether any column is integer. */
    public boolean isMixedInteger() {
        for (boolean whole : columns.integer) {
            if (whole) {
                return true;
            }
        }
        return false;
    }

    /** The objective at {@code x}. */
    public double objective(double[] x) {
        double sum = offset;
        for (int j = 0; j < x.length; j++) {
            sum += columns.cost[j] * x[j];
        }
        return sum;
    }

    /**
     * By how much {@code x} breaks the rows and column bounds at worst, relative to the bound where that is above 1.
     */
    public double worstViolation(double[] x) {
        double worst = 0;
        for (int j = 0; j < x.length; j++) {
            worst = Math.max(worst, violation(x[j], columns.lower[j], columns.upper[j]));
        }
        for (int i = 0; i < rows.count(); i++) {
            double activity = 0;
            for (int e = rows.first[i]; e < rows.first[i + 1]; e++) {
                activity += rows.value[e] * x[rows.column[e]];
            }
            worst = Math.max(worst, violation(activity, rows.lower[i], rows.upper[i]));
        }
        return worst;
    }

    private static double violation(double value, double lower, double upper) {
        if (value < lower) {
            return (lower - value) / Math.max(1, Math.abs(lower));
        }
        return value > upper ? (value - upper) / Math.max(1, Math.abs(upper)) : 0;
    }
}
