package org.keruen.solve.engine;

import java.util.stream.IntStream;

/**
 * The units in which a mixed-integer program is put to an engine whose tolerances are absolute: continuous columns,
 * costs and rows are measured in powers of two, so that nothing is rounded, and large numbers become moderate. Where
 * tonnes and money go into the millions HiGHS otherwise now and then cuts the best plan off, and calls another optimal.
 *
 * @param columnUnit of continuous columns; integer ones stay as they are
 * @param costUnit of the objective
 */
record Scaling(double columnUnit, double costUnit) {
    /** The greatest bound of a continuous column, and the greatest cost, are about 2 to the power of these. */
    private static final int COLUMN_BITS = 5;

    private static final int COST_BITS = 5;

    /** Everything as it is. */
    static final Scaling NONE = new Scaling(1, 1);

    static Scaling of(LinearModel model) {
        var columns = model.columns();
        double columnUnit = unit(
                IntStream.range(0, columns.count())
                        .filter(j -> !columns.integer()[j])
                        .mapToDouble(j -> Math.max(finite(columns.lower()[j]), finite(columns.upper()[j])))
                        .max()
                        .orElse(0),
                COLUMN_BITS);
        var inColumns = new Scaling(columnUnit, 1);
        double greatestCost = IntStream.range(0, columns.count())
                .mapToDouble(j -> Math.abs(columns.cost()[j]) * inColumns.unit(columns, j))
                .max()
                .orElse(0);
        return new Scaling(columnUnit, unit(greatestCost, COST_BITS));
    }

    private static double finite(double bound) {
        return Double.isInfinite(bound) ? 0 : Math.abs(bound);
    }

    private static double unit(double greatest, int bits) {
        return greatest < Double.MIN_NORMAL ? 1 : Math.scalb(1.0, Math.getExponent(greatest) - bits);
    }

    private double unit(LinearModel.Columns columns, int j) {
        return columns.integer()[j] ? 1 : columnUnit;
    }

    /** The model in these units. */
    LinearModel scaled(LinearModel model) {
        var columns = model.columns();
        int count = columns.count();
        double[] lower = new double[count];
        double[] upper = new double[count];
        double[] cost = new double[count];
        for (int j = 0; j < count; j++) {
            double unit = unit(columns, j);
            lower[j] = columns.lower()[j] / unit;
            upper[j] = columns.upper()[j] / unit;
            cost[j] = columns.cost()[j] * unit / costUnit;
        }
        var inUnits = new LinearModel.Columns(lower, upper, cost, columns.integer());
        return new LinearModel(inUnits, rows(model), model.offset() / costUnit);
    }

    /** Each row in a unit of its own: the greatest factor of its continuous columns is about 1. */
    private LinearModel.Rows rows(LinearModel model) {
        var rows = model.rows();
        double[] lower = rows.lower().clone();
        double[] upper = rows.upper().clone();
        double[] value = rows.value().clone();
        for (int i = 0; i < rows.count(); i++) {
            double greatest = 0;
            for (int e = rows.first()[i]; e < rows.first()[i + 1]; e++) {
                value[e] *= unit(model.columns(), rows.column()[e]);
                boolean whole = model.columns().integer()[rows.column()[e]];
                greatest = whole ? greatest : Math.max(greatest, Math.abs(value[e]));
            }
            double unit = unit(greatest, 0);
            lower[i] /= unit;
            upper[i] /= unit;
            for (int e = rows.first()[i]; e < rows.first()[i + 1]; e++) {
                value[e] /= unit;
            }
        }
        return new LinearModel.Rows(lower, upper, rows.first(), rows.column(), value);
    }

    /** Values of the scaled model's columns from those of the model's. */
    double[] scaled(LinearModel model, double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(j -> values[j] / unit(model.columns(), j))
                .toArray();
    }

    /** Values of the model's columns from those of the scaled one's. */
    double[] unscaled(LinearModel model, double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(j -> values[j] * unit(model.columns(), j))
                .toArray();
    }

    /** An objective of the model from one of the scaled model. */
    double cost(double scaledCost) {
        return scaledCost * costUnit;
    }
}
