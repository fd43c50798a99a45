package org.keruen.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The resources of a Core in the making. */
final class RowDrafts {
    private final int classCount;
    private final List<Row> rows = new ArrayList<>();
    private final List<double[]> factors = new ArrayList<>();

    /** A resource: bounds, and what a tonne on its arcs consumes. */
    record Row(RowInfo info, double lower, double upper, List<Entry> entries) {}

    record Entry(int arc, double weight, int factorRow) {}

    RowDrafts(int classCount) {
        this.classCount = classCount;
        double[] ones = new double[classCount];
        Arrays.fill(ones, 1);
        factors.add(ones);
    }

    /** Number of the new resource. */
    int add(RowInfo info, double lower, double upper) {
        rows.add(new Row(info, lower, upper, new ArrayList<>()));
        return rows.size() - 1;
    }

    /** A tonne of any class on the arc consumes this much. */
    void consume(int row, int arc, double weight) {
        consume(row, arc, weight, 0);
    }

    void consume(int row, int arc, double weight, int factorRow) {
        if (weight > 0) {
            rows.get(row).entries().add(new Entry(arc, weight, factorRow));
        }
    }

    /** Number of the row of class factors; 0 for all ones. */
    int factorRow(double[] ofClass) {
        if (ofClass.length != classCount) {
            throw new IllegalStateException("%d factors for %d classes".formatted(ofClass.length, classCount));
        }
        for (int i = 0; i < factors.size(); i++) {
            if (Arrays.equals(factors.get(i), ofClass)) {
                return i;
            }
        }
        factors.add(ofClass.clone());
        return factors.size() - 1;
    }

    Row get(int row) {
        return rows.get(row);
    }

    int count() {
        return rows.size();
    }

    List<double[]> factors() {
        return factors;
    }
}
