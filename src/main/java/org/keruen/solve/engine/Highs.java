package org.keruen.solve.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * One HiGHS object, by its C interface (Huangfu, Hall 2018, doi:10.1007/s12532-017-0130-5). Of one thread; freed when
 * closed.
 */
@SuppressWarnings("restricted") // native code is what this class is for
final class Highs implements AutoCloseable {
    private static final int ROW_WISE = 2;
    private static final int MINIMIZE = 1;
    private static final int OK = 0;
    private static final int ERROR = -1;
    private static final int[] CALLBACK_TYPES = {1, 2, 4, 6}; // simplex, interior point, better solution, MIP interrupt
    private static final int BETTER_SOLUTION = 4;
    private static final int MIP_INTERRUPT = 6;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment self;
    private final MemorySegment number = arena.allocate(JAVA_DOUBLE);
    private final MemorySegment objectiveName = arena.allocateFrom("objective_function_value");
    private final MemorySegment boundName = arena.allocateFrom("mip_dual_bound");
    private final MemorySegment iterationsName = arena.allocateFrom("mip_total_lp_iterations");

    /** What is asked and told while HiGHS runs. */
    interface Listener {
        /** True to stop now. */
        boolean stop();

        void solution(double objective);

        void bound(double bound);

        /** Simplex iterations of a mixed-integer program so far. */
        default void iterations(long count) {}
    }

    /**
     * A HiGHS without a model.
     *
     * @throws MissingNatives if its library cannot be had
     */
    Highs() {
        NativeLibraries.highsFunctions();
        try {
            self = (MemorySegment) HighsLibrary.CREATE.invokeExact();
        } catch (Throwable t) {
            throw failure("create", t);
        }
    }

    @Override
    public void close() {
        try {
            HighsLibrary.DESTROY.invokeExact(self);
        } catch (Throwable t) {
            throw failure("destroy", t);
        }
        arena.close();
    }

    /** The object's address. */
    MemorySegment self() {
        return self;
    }

    /** Sets an option, its value written as text; false if HiGHS does not accept it. */
    boolean option(String name, Object value) {
        try (var names = Arena.ofConfined()) {
            return (int) HighsLibrary.SET_OPTION.invokeExact(
                            self, names.allocateFrom(name), names.allocateFrom(value.toString()))
                    != ERROR;
        } catch (Throwable t) {
            throw failure("option", t);
        }
    }

    /** Passes the model; false if HiGHS refuses it. */
    boolean pass(LinearModel model) {
        var columns = model.columns();
        var rows = model.rows();
        int[] integrality = new int[columns.count()];
        for (int j = 0; j < integrality.length; j++) {
            integrality[j] = columns.integer()[j] ? 1 : 0;
        }
        var kinds = model.isMixedInteger() ? segment(integrality) : MemorySegment.NULL;
        try {
            var status = (int) HighsLibrary.PASS_MODEL.invokeExact(
                    self,
                    columns.count(),
                    rows.count(),
                    rows.entryCount(),
                    ROW_WISE,
                    MINIMIZE,
                    model.offset(),
                    segment(columns.cost()),
                    segment(columns.lower()),
                    segment(columns.upper()),
                    segment(rows.lower()),
                    segment(rows.upper()),
                    segment(rows.first()),
                    segment(rows.column()),
                    segment(rows.value()),
                    kinds);
            return status != ERROR;
        } catch (Throwable t) {
            throw failure("pass the model", t);
        }
    }

    /** Solves; the model status as HiGHS numbers them. */
    int run() {
        try (var _ = HushedC.begin()) {
            var status = (int) HighsLibrary.RUN.invokeExact(self);
            return status == ERROR ? ERROR : (int) HighsLibrary.MODEL_STATUS.invokeExact(self);
        } catch (Throwable t) {
            throw failure("run", t);
        }
    }

    /** A figure of the last run; NaN where HiGHS does not know, as after a run that went wrong. */
    double doubleInfo(String name) {
        try (var names = Arena.ofConfined()) {
            var status = (int) HighsLibrary.DOUBLE_INFO.invokeExact(self, names.allocateFrom(name), number);
            return status == OK ? number.get(JAVA_DOUBLE, 0) : Double.NaN;
        } catch (Throwable t) {
            throw failure(name, t);
        }
    }

    /** A count or code of the last run; −1 where HiGHS does not know. */
    int intInfo(String name) {
        try (var names = Arena.ofConfined()) {
            var status = (int) HighsLibrary.INT_INFO.invokeExact(self, names.allocateFrom(name), number);
            return status == OK ? number.get(JAVA_INT, 0) : ERROR;
        } catch (Throwable t) {
            throw failure(name, t);
        }
    }

    /** Simplex iterations of the last run; 0 where HiGHS does not know. */
    int iterations() {
        return Math.max(0, intInfo("simplex_iteration_count"));
    }

    /** Bound of the last run on the objective of a mixed-integer program; −∞ where HiGHS does not know. */
    double bound() {
        double bound = doubleInfo("mip_dual_bound");
        return Double.isNaN(bound) ? Double.NEGATIVE_INFINITY : bound;
    }

    /** Reads column values and row duals into the arrays. */
    void solution(double[] primal, double[] duals) {
        double[] reducedCost = new double[primal.length];
        double[] activity = new double[duals.length];
        try {
            var status = (int) HighsLibrary.GET_SOLUTION.invokeExact(
                    self, segment(primal), segment(reducedCost), segment(activity), segment(duals));
            if (status == ERROR) {
                throw new IllegalStateException("HiGHS has no solution to give");
            }
        } catch (Throwable t) {
            throw failure("read the solution", t);
        }
    }

    /** Lets the listener watch and stop the next runs. */
    void listen(Listener listener) {
        try {
            MethodHandle called = MethodHandles.lookup()
                    .bind(
                            new Callback(listener),
                            "called",
                            MethodType.methodType(
                                    void.class,
                                    int.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class));
            var type = FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
            var stub = HighsLibrary.linker().upcallStub(called, type, arena);
            var status = (int) HighsLibrary.SET_CALLBACK.invokeExact(self, stub, MemorySegment.NULL);
            for (int kind : CALLBACK_TYPES) {
                status = Math.min(status, (int) HighsLibrary.START_CALLBACK.invokeExact(self, kind));
            }
            if (status == ERROR) {
                throw new IllegalStateException("HiGHS takes no callback");
            }
        } catch (Throwable t) {
            throw failure("set the callback", t);
        }
    }

    /** Called by HiGHS; must not throw, for the JVM would end. */
    private final class Callback {
        private final Listener listener;

        Callback(Listener listener) {
            this.listener = listener;
        }

        @SuppressWarnings("unused") // by reflection: the upcall's target
        void called(int kind, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment user) {
            boolean stop;
            try {
                if (kind == BETTER_SOLUTION) {
                    listener.solution(item(out, objectiveName));
                } else if (kind == MIP_INTERRUPT) {
                    listener.bound(item(out, boundName));
                    listener.iterations(count(out, iterationsName));
                }
                stop = listener.stop();
            } catch (RuntimeException e) {
                stop = true;
            }
            if (stop && in.address() != 0) {
                in.reinterpret(JAVA_INT.byteSize()).set(JAVA_INT, 0, 1);
            }
        }
    }

    private static double item(MemorySegment out, MemorySegment name) {
        var item = address(out, name);
        return item.address() == 0
                ? Double.NaN
                : item.reinterpret(JAVA_DOUBLE.byteSize()).get(JAVA_DOUBLE, 0);
    }

    private static long count(MemorySegment out, MemorySegment name) {
        var item = address(out, name);
        return item.address() == 0 ? 0 : item.reinterpret(JAVA_LONG.byteSize()).get(JAVA_LONG, 0);
    }

    private static MemorySegment address(MemorySegment out, MemorySegment name) {
        try {
            return (MemorySegment) HighsLibrary.CALLBACK_ITEM.invokeExact(out, name);
        } catch (Throwable t) {
            throw failure("read callback data", t);
        }
    }

    private static MemorySegment segment(double[] values) {
        return MemorySegment.ofArray(values);
    }

    private static MemorySegment segment(int[] values) {
        return MemorySegment.ofArray(values);
    }

    private static IllegalStateException failure(String call, Throwable cause) {
        return new IllegalStateException("HiGHS: " + call, cause);
    }
}
