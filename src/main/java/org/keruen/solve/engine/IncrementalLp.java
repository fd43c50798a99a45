package org.keruen.solve.engine;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A linear program that grows: columns and rows are added and bounds changed between solves, each of which starts from
 * the basis of the one before (HiGHS' simplex: primal after columns, dual after rows and bounds). Of one thread; freed
 * when closed.
 */
public final class IncrementalLp implements AutoCloseable {
    private static final int EMPTY = 6;
    private static final int OPTIMAL = 7;
    private static final int INFEASIBLE = 8;
    private static final int BASIC = 1;
    private static final int PRIMAL = 4;
    private static final int DUAL = 1;

    private final Highs highs = new Highs();
    private final Growth columns = new Growth();
    private final Growth rows = new Growth();
    private final BooleanSupplier stop;
    private boolean dualFirst = true;
    private long iterations;

    /** How a solve ended. */
    public enum Status {
        OPTIMAL,
        /** No values meet the rows. */
        INFEASIBLE,
        /** Stopped, or failed even from scratch: there are no values to read. */
        NOT_SOLVED
    }

    /** Columns or rows that wait to be added, with their entries in compressed form. */
    private static final class Growth {
        private double[] cost = new double[64];
        private double[] lower = new double[64];
        private double[] upper = new double[64];
        private int[] first = new int[64];
        private int count;
        private int[] index = new int[256];
        private double[] value = new double[256];
        private int entryCount;
        private int added;

        int add(double costPerUnit, double least, double most, int[] at, double[] values) {
            if (count == lower.length) {
                cost = Arrays.copyOf(cost, 2 * count);
                lower = Arrays.copyOf(lower, 2 * count);
                upper = Arrays.copyOf(upper, 2 * count);
                first = Arrays.copyOf(first, 2 * count);
            }
            while (entryCount + at.length > index.length) {
                index = Arrays.copyOf(index, 2 * index.length);
                value = Arrays.copyOf(value, 2 * value.length);
            }
            cost[count] = costPerUnit;
            lower[count] = least;
            upper[count] = most;
            first[count] = entryCount;
            System.arraycopy(at, 0, index, entryCount, at.length);
            System.arraycopy(values, 0, value, entryCount, at.length);
            entryCount += at.length;
            return added + count++;
        }

        int total() {
            return added + count;
        }

        void done() {
            added += count;
            count = 0;
            entryCount = 0;
        }
    }

    /** An empty program; {@code stop} is asked while it solves. */
    public IncrementalLp(BooleanSupplier stop) {
        this.stop = stop;
        highs.option("output_flag", false);
        highs.option("threads", 1);
        highs.option("presolve", "off");
        highs.option("solver", "simplex");
        highs.listen(new Highs.Listener() {
            @Override
            public boolean stop() {
                return stop.getAsBoolean();
            }

            @Override
            public void solution(double objective) {}

            @Override
            public void bound(double bound) {}
        });
    }

    /** Adds a column with entries in rows that are there; returns its index. */
    public int addColumn(double cost, double lower, double upper, int[] inRows, double[] values) {
        flushRows();
        dualFirst &= columns.total() == 0;
        return columns.add(cost, lower, upper, inRows, values);
    }

    /** Adds a row over columns that are there; returns its index. */
    public int addRow(double lower, double upper, int[] ofColumns, double[] values) {
        flushColumns();
        dualFirst = true;
        return rows.add(0, lower, upper, ofColumns, values);
    }

    /** Changes a column's bounds. */
    public void bounds(int column, double lower, double upper) {
        flushColumns();
        dualFirst = true;
        try {
            check((int) HighsLibrary.COLUMN_BOUNDS.invokeExact(highs.self(), column, lower, upper));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: change bounds", t);
        }
    }

    /** Changes a column's cost. */
    public void cost(int column, double cost) {
        flushColumns();
        dualFirst = false;
        try {
            check((int) HighsLibrary.COLUMN_COST.invokeExact(highs.self(), column, cost));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: change cost", t);
        }
    }

    /** Changes a column's entry in a row. */
    public void coefficient(int row, int column, double value) {
        flushRows();
        flushColumns();
        dualFirst = false;
        try {
            check((int) HighsLibrary.COEFFICIENT.invokeExact(highs.self(), row, column, value));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: change a coefficient", t);
        }
    }

    /**
     * Takes away those of some rows that hold nothing at the last basis, which stays.
     *
     * @param candidate rows that may go
     * @return the new index of each row, −1 for one that is gone
     */
    public int[] removeSlack(boolean[] candidate) {
        flushRows();
        flushColumns();
        int[] column = new int[columns.total()];
        int[] row = new int[rows.total()];
        int[] mask = new int[row.length];
        try {
            var status = (int) HighsLibrary.GET_BASIS.invokeExact(
                    highs.self(), MemorySegment.ofArray(column), MemorySegment.ofArray(row));
            int count = 0;
            for (int i = 0; i < mask.length && status >= 0; i++) {
                mask[i] = i < candidate.length && candidate[i] && row[i] == BASIC ? 1 : 0;
                count += mask[i];
            }
            if (count == 0) {
                return IntStream.range(0, row.length).toArray();
            }
            check((int) HighsLibrary.DELETE_ROWS.invokeExact(highs.self(), MemorySegment.ofArray(mask)));
            int[] left = IntStream.range(0, mask.length)
                    .filter(i -> mask[i] >= 0)
                    .map(i -> row[i])
                    .toArray();
            rows.added = left.length;
            check((int) HighsLibrary.SET_BASIS.invokeExact(
                    highs.self(), MemorySegment.ofArray(column), MemorySegment.ofArray(left)));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: remove rows", t);
        }
        return mask;
    }

    public int columnCount() {
        return columns.total();
    }

    public int rowCount() {
        return rows.total();
    }

    /** Lets the next solve be by the dual simplex, where the last basis is known to stay dual feasible. */
    public void preferDual() {
        dualFirst = true;
    }

    /** Solves from the last basis. */
    public Status solve() {
        flushRows();
        flushColumns();
        highs.option("simplex_strategy", dualFirst ? DUAL : PRIMAL);
        dualFirst = false;
        int ended = highs.run();
        if (ended != OPTIMAL && ended != EMPTY && ended != INFEASIBLE && !stop.getAsBoolean()) {
            iterations += highs.iterations();
            forgetBasis();
            ended = highs.run();
        }
        iterations += highs.iterations();
        return switch (ended) {
            case OPTIMAL, EMPTY -> Status.OPTIMAL;
            case INFEASIBLE -> Status.INFEASIBLE;
            default -> Status.NOT_SOLVED;
        };
    }

    /** The value of each column and the dual of each row after an optimal solve, into arrays of those lengths. */
    public void read(double[] primal, double[] duals) {
        highs.solution(primal, duals);
    }

    /** Simplex iterations of all solves: a measure of work that does not depend on the machine. */
    public long iterations() {
        return iterations;
    }

    /** The objective's value after an optimal solve. */
    public double objective() {
        return highs.doubleInfo("objective_function_value");
    }

    private void forgetBasis() {
        try {
            check((int) HighsLibrary.CLEAR_SOLVER.invokeExact(highs.self()));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: clear", t);
        }
    }

    private void flushColumns() {
        if (columns.count == 0) {
            return;
        }
        try {
            check((int) HighsLibrary.ADD_COLUMNS.invokeExact(
                    highs.self(),
                    columns.count,
                    MemorySegment.ofArray(columns.cost),
                    MemorySegment.ofArray(columns.lower),
                    MemorySegment.ofArray(columns.upper),
                    columns.entryCount,
                    MemorySegment.ofArray(columns.first),
                    MemorySegment.ofArray(columns.index),
                    MemorySegment.ofArray(columns.value)));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: add columns", t);
        }
        columns.done();
    }

    private void flushRows() {
        if (rows.count == 0) {
            return;
        }
        try {
            check((int) HighsLibrary.ADD_ROWS.invokeExact(
                    highs.self(),
                    rows.count,
                    MemorySegment.ofArray(rows.lower),
                    MemorySegment.ofArray(rows.upper),
                    rows.entryCount,
                    MemorySegment.ofArray(rows.first),
                    MemorySegment.ofArray(rows.index),
                    MemorySegment.ofArray(rows.value)));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: add rows", t);
        }
        rows.done();
    }

    private static void check(int status) {
        if (status < 0) {
            throw new IllegalStateException("HiGHS refuses with status " + status);
        }
    }

    @Override
    public void close() {
        highs.close();
    }
}
