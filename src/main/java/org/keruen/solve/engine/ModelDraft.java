package org.keruen.solve.engine;

import java.util.Arrays;

/** A linear model while it is written, column by column, row by row, entry by entry in any order. */
public final class ModelDraft {
    private double[] columnLower = new double[64];
    private double[] columnUpper = new double[64];
    private double[] cost = new double[64];
    private boolean[] integer = new boolean[64];
    private int columnCount;

    private double[] rowLower = new double[64];
    private double[] rowUpper = new double[64];
    private int rowCount;

    private int[] entryRow = new int[256];
    private int[] entryColumn = new int[256];
    private double[] entryValue = new double[256];
    private int entryCount;

    /** Adds a continuous variable; returns its index. */
    public int column(double lower, double upper, double costPerUnit) {
        return column(lower, upper, costPerUnit, false);
    }

    /** Adds an integer variable; returns its index. */
    public int integerColumn(double lower, double upper, double costPerUnit) {
        return column(lower, upper, costPerUnit, true);
    }

    private int column(double lower, double upper, double costPerUnit, boolean whole) {
        if (columnCount == cost.length) {
            columnLower = Arrays.copyOf(columnLower, 2 * columnCount);
            columnUpper = Arrays.copyOf(columnUpper, 2 * columnCount);
            cost = Arrays.copyOf(cost, 2 * columnCount);
            integer = Arrays.copyOf(integer, 2 * columnCount);
        }
        columnLower[columnCount] = lower;
        columnUpper[columnCount] = upper;
        cost[columnCount] = costPerUnit;
        integer[columnCount] = whole;
        return columnCount++;
    }

    /** Adds an empty row; returns its index. */
    public int row(double lower, double upper) {
        if (rowCount == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rowCount);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rowCount);
        }
        rowLower[rowCount] = lower;
        rowUpper[rowCount] = upper;
        return rowCount++;
    }

    /** Adds {@code value · column} to a row; what is given twice adds up. */
    public void entry(int row, int column, double value) {
        if (entryCount == entryRow.length) {
            entryRow = Arrays.copyOf(entryRow, 2 * entryCount);
            entryColumn = Arrays.copyOf(entryColumn, 2 * entryCount);
            entryValue = Arrays.copyOf(entryValue, 2 * entryCount);
        }
        entryRow[entryCount] = row;
        entryColumn[entryCount] = column;
        entryValue[entryCount++] = value;
    }

    /** The model written so far. */
    public LinearModel finish(double offset) {
        var columns = new LinearModel.Columns(
                Arrays.copyOf(columnLower, columnCount),
                Arrays.copyOf(columnUpper, columnCount),
                Arrays.copyOf(cost, columnCount),
                Arrays.copyOf(integer, columnCount));
        return new LinearModel(columns, rows(), offset);
    }

    /** Sorts the entries by row, adding up those of one column. */
    private LinearModel.Rows rows() {
        int[] byRow = entriesByRow();
        int[] first = new int[rowCount + 1];
        int[] column = new int[entryCount];
        double[] value = new double[entryCount];
        int[] placeOf = new int[columnCount];
        Arrays.fill(placeOf, -1);
        int next = 0;
        int row = 0;
        for (int e : byRow) {
            while (row < entryRow[e]) {
                first[++row] = next;
            }
            int j = entryColumn[e];
            if (placeOf[j] < first[row]) {
                placeOf[j] = next;
                column[next++] = j;
            }
            value[placeOf[j]] += entryValue[e];
        }
        while (row < rowCount) {
            first[++row] = next;
        }
        return new LinearModel.Rows(
                Arrays.copyOf(rowLower, rowCount),
                Arrays.copyOf(rowUpper, rowCount),
                first,
                Arrays.copyOf(column, next),
                Arrays.copyOf(value, next));
    }

    private int[] entriesByRow() {
        int[] next = new int[rowCount + 1];
        for (int e = 0; e < entryCount; e++) {
            next[entryRow[e] + 1]++;
        }
        for (int i = 0; i < rowCount; i++) {
            next[i + 1] += next[i];
        }
        int[] sorted = new int[entryCount];
        for (int e = 0; e < entryCount; e++) {
            sorted[next[entryRow[e]]++] = e;
        }
        return sorted;
    }
}
