package org.keruen.solve.engine;

import org.jspecify.annotations.Nullable;

/**
 * A linear model rounded to whole numbers for CP-SAT. Continuous columns count in steps of one grid, coefficients are
 * scaled row by row and rounded, and each row is widened by the most that rounding a solution to the grid can move it:
 * so every solution of the model has its rounded counterpart, and what bounds the counterparts, less the objective's
 * rounding error, bounds the model.
 *
 * @param step what a unit of each whole-number column stands for
 * @param lower, upper bounds of the whole-number columns
 * @param rows the scaled rows
 * @param objective the scaled objective; its limits are not used
 */
record IntegerGrid(double[] step, long[] lower, long[] upper, Row[] rows, Row objective) {
    /** Continuous columns have up to 2 to this power steps. */
    private static final int STEP_BITS = 28;

    /** Sums over a row stay below 2 to this power. */
    private static final int SUM_BITS = 54;

    /**
     * A row {@code lower ≤ factor · X ≤ upper} over columns.
     *
     * @param scale what the model's row was multiplied by
     * @param error most that rounding moves the row, scaled
     */
    record Row(int[] column, long[] factor, long lower, long upper, double scale, double error) {}

    /** The model on its grid; null if a column has no finite bounds. */
    static @Nullable IntegerGrid of(LinearModel model) {
        var columns = model.columns();
        double widest = 0;
        for (int j = 0; j < columns.count(); j++) {
            double size = Math.max(Math.abs(columns.lower()[j]), Math.abs(columns.upper()[j]));
            if (Double.isInfinite(size)) {
                return null;
            }
            widest = columns.integer()[j] ? widest : Math.max(widest, size);
        }
        double grid = Math.scalb(1.0, Math.getExponent(Math.max(widest, Double.MIN_NORMAL)) + 1 - STEP_BITS);
        return new Rounding(model, grid).grid();
    }

    /** The model's value of column {@code j} at a whole number. */
    double value(int j, long whole) {
        return step[j] * whole;
    }

    /** What a bound on the scaled objective proves for the model, its offset apart. */
    double bound(double scaledBound) {
        return (scaledBound - objective.error) / objective.scale;
    }

    /** Writes the rows. */
    private static final class Rounding {
        private final LinearModel model;
        private final double[] step;
        private final long[] lower;
        private final long[] upper;

        Rounding(LinearModel model, double grid) {
            this.model = model;
            var columns = model.columns();
            step = new double[columns.count()];
            lower = new long[columns.count()];
            upper = new long[columns.count()];
            for (int j = 0; j < step.length; j++) {
                step[j] = columns.integer()[j] ? 1 : grid;
                lower[j] = Math.round(columns.lower()[j] / step[j]);
                upper[j] = Math.round(columns.upper()[j] / step[j]);
            }
        }

        IntegerGrid grid() {
            var rows = model.rows();
            var scaled = new Row[rows.count()];
            for (int i = 0; i < scaled.length; i++) {
                int count = rows.first()[i + 1] - rows.first()[i];
                int[] column = new int[count];
                double[] value = new double[count];
                System.arraycopy(rows.column(), rows.first()[i], column, 0, count);
                System.arraycopy(rows.value(), rows.first()[i], value, 0, count);
                scaled[i] = row(column, value, rows.lower()[i], rows.upper()[i]);
            }
            int[] all = new int[step.length];
            java.util.Arrays.setAll(all, j -> j);
            var objective = row(all, model.columns().cost(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return new IntegerGrid(step, lower, upper, scaled, objective);
        }

        private Row row(int[] column, double[] value, double low, double high) {
            double scale = scale(column, value);
            long[] factor = new long[column.length];
            double error = 0;
            for (int i = 0; i < column.length; i++) {
                int j = column[i];
                double exact = value[i] * step[j] * scale;
                factor[i] = Math.round(exact);
                error += Math.abs(factor[i] - exact) * size(j);
                error += model.columns().integer()[j] ? 0 : 0.5 * Math.abs(factor[i]);
            }
            long least = low == Double.NEGATIVE_INFINITY
                    ? Long.MIN_VALUE
                    : (long) Math.ceil(low * scale - error - slack(low * scale));
            long most = high == Double.POSITIVE_INFINITY
                    ? Long.MAX_VALUE
                    : (long) Math.floor(high * scale + error + slack(high * scale));
            return new Row(column, factor, least, most, scale, error);
        }

        /** What arithmetic may have lost. */
        private static double slack(double scaledLimit) {
            return 1e-9 + 4 * Math.ulp(scaledLimit);
        }

        /** The least power of two that makes all coefficients whole, or the greatest that keeps sums small. */
        private double scale(int[] column, double[] value) {
            double sum = Double.MIN_NORMAL;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < column.length; i++) {
                double coefficient = Math.abs(value[i] * step[column[i]]);
                sum += coefficient * size(column[i]);
                least = coefficient == 0 ? least : Math.min(least, coefficient);
            }
            if (least == Double.POSITIVE_INFINITY) {
                return 1;
            }
            int greatest = SUM_BITS - Math.getExponent(sum) - 1;
            int exponent = Math.min(greatest, -Math.getExponent(least));
            while (exponent < greatest && !isWhole(column, value, Math.scalb(1.0, exponent))) {
                exponent++;
            }
            return Math.scalb(1.0, exponent);
        }

        private boolean isWhole(int[] column, double[] value, double scale) {
            for (int i = 0; i < column.length; i++) {
                double coefficient = value[i] * step[column[i]] * scale;
                if (coefficient != Math.rint(coefficient)) {
                    return false;
                }
            }
            return true;
        }

        private double size(int j) {
            return Math.max(1, Math.max(Math.abs(lower[j]), Math.abs(upper[j])));
        }
    }
}
