package org.keruen.solve.path;

/** What an interior point computes in, arrays over the columns and a matrix, kept from one program to the next. */
final class InteriorPlaces {
    /** How much more room there is than asked for. */
    private static final double SPARE = 1.25;

    double[] x = {};
    double[] z = {};
    double[] stepX = {};
    double[] stepZ = {};
    double[] theta = {};
    double[] xi = {};
    final DenseCholesky system;

    InteriorPlaces(boolean parallel) {
        system = new DenseCholesky(parallel);
    }

    /** A place for values to begin at, which the first step overwrites. */
    double[] guess(int columnCount) {
        reserve(columnCount);
        return stepX;
    }

    /** Makes room; what was there is lost. */
    void reserve(int columnCount) {
        if (columnCount > x.length) {
            var room = (int) (SPARE * columnCount);
            x = new double[room];
            z = new double[room];
            stepX = new double[room];
            stepZ = new double[room];
            theta = new double[room];
            xi = new double[room];
        }
    }
}
