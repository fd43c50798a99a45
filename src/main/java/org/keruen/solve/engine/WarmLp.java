package org.keruen.solve.engine;

import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Linear programs solved one after another, each from a basis that is told, so that the program may change in any way
 * its owner can carry a basis through (HiGHS' simplex). Of one thread; freed when closed.
 */
public final class WarmLp implements AutoCloseable {
    private static final int COLUMN_WISE = 1;
    private static final int MINIMIZE = 1;
    private static final int EMPTY = 6;
    private static final int OPTIMAL = 7;
    private static final int PRIMAL = 4;
    private static final int DUAL = 1;

    private final Highs highs = new Highs();
    private final BooleanSupplier stop;
    private long iterations;

    /** Where a column or row stands in a basis. */
    public enum Stand {
        AT_LOWER(0),
        BASIC(1);

        private final int code;

        Stand(int code) {
            this.code = code;
        }

        /** The number that a basis holds for it, which is HiGHS'. */
        public int code() {
            return code;
        }
    }

    /**
     * A program {@code min cost·x, rowLower ≤ Ax ≤ rowUpper, 0 ≤ x ≤ upper}; the entries of column {@code j} are at
     * {@code first[j] … first[j + 1] - 1}.
     */
    public record Columns(
            double[] cost,
            double[] upper,
            int[] first,
            int[] row,
            double[] value,
            double[] rowLower,
            double[] rowUpper) {
        public int count() {
            return cost.length;
        }

        public int rowCount() {
            return rowLower.length;
        }
    }

    /**
     * A basis, as many of its columns and rows basic as there are rows.
     *
     * @param column, row code of each one's {@link Stand}, or another of HiGHS' numbers
     */
    public record Basis(int[] column, int[] row) {}

    /** Values, prices and the basis of an optimum. */
    public record Optimum(double[] primal, double[] dual, Basis basis) {}

    /** Solves nothing yet; {@code stop} is asked while it does. */
    public WarmLp(BooleanSupplier stop) {
        this.stop = stop;
        highs.option("output_flag", false);
        highs.option("threads", 1);
        highs.option("presolve", "off");
        highs.option("solver", "simplex");
        highs.listen(new Stopping(stop));
    }

    /**
     * Solves a program from a basis.
     *
     * @param byDual whether the dual simplex is to begin, as it should where the basis is dual feasible
     * @return null if it was stopped, or has no optimum
     */
    public @Nullable Optimum solve(Columns columns, Basis start, boolean byDual) {
        pass(columns);
        giveBasis(start);
        highs.option("simplex_strategy", byDual ? DUAL : PRIMAL);
        int ended = run();
        if (ended != OPTIMAL && ended != EMPTY && !stop.getAsBoolean()) {
            pass(columns);
            ended = run();
        }
        if (ended != OPTIMAL && ended != EMPTY) {
            return null;
        }
        double[] primal = new double[columns.count()];
        double[] dual = new double[columns.rowCount()];
        highs.solution(primal, dual);
        return new Optimum(primal, dual, basis(columns));
    }

    private int run() {
        int ended = highs.run();
        iterations += highs.iterations();
        return ended;
    }

    private void pass(Columns columns) {
        try {
            check((int) HighsLibrary.PASS_MODEL.invokeExact(
                    highs.self(),
                    columns.count(),
                    columns.rowCount(),
                    columns.row().length,
                    COLUMN_WISE,
                    MINIMIZE,
                    0.0,
                    MemorySegment.ofArray(columns.cost()),
                    MemorySegment.ofArray(new double[columns.count()]),
                    MemorySegment.ofArray(columns.upper()),
                    MemorySegment.ofArray(columns.rowLower()),
                    MemorySegment.ofArray(columns.rowUpper()),
                    MemorySegment.ofArray(columns.first()),
                    MemorySegment.ofArray(columns.row()),
                    MemorySegment.ofArray(columns.value()),
                    MemorySegment.NULL));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: pass a program", t);
        }
    }

    private void giveBasis(Basis basis) {
        try {
            check((int) HighsLibrary.SET_BASIS.invokeExact(
                    highs.self(), MemorySegment.ofArray(basis.column()), MemorySegment.ofArray(basis.row())));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: set a basis", t);
        }
    }

    private Basis basis(Columns columns) {
        var basis = new Basis(new int[columns.count()], new int[columns.rowCount()]);
        try {
            check((int) HighsLibrary.GET_BASIS.invokeExact(
                    highs.self(), MemorySegment.ofArray(basis.column()), MemorySegment.ofArray(basis.row())));
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: get the basis", t);
        }
        return basis;
    }

    private static void check(int status) {
        if (status < 0) {
            throw new IllegalStateException("HiGHS refuses with status " + status);
        }
    }

    /** Simplex iterations of all solves: a measure of work that does not depend on the machine. */
    public long iterations() {
        return iterations;
    }

    @Override
    public void close() {
        highs.close();
    }
}
