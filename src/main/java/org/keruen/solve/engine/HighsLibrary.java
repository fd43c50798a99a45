package org.keruen.solve.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of HiGHS' C interface that this package calls. Those marked short take Java arrays in place; the run
 * itself must not, for it takes long and calls back.
 */
@SuppressWarnings("restricted") // native code is what this class is for
final class HighsLibrary {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup SYMBOLS = NativeLibraries.highsFunctions();
    private static final Linker.Option SHORT = Linker.Option.critical(true);

    static final MethodHandle CREATE = handle("Highs_create", FunctionDescriptor.of(ADDRESS));
    static final MethodHandle DESTROY = handle("Highs_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle RUN = handle("Highs_run", status(ADDRESS));
    static final MethodHandle MODEL_STATUS = handle("Highs_getModelStatus", status(ADDRESS));
    static final MethodHandle SET_OPTION = handle("Highs_setStringOptionValue", status(ADDRESS, ADDRESS, ADDRESS));
    static final MethodHandle DOUBLE_INFO = handle("Highs_getDoubleInfoValue", status(ADDRESS, ADDRESS, ADDRESS));
    static final MethodHandle INT_INFO = handle("Highs_getIntInfoValue", status(ADDRESS, ADDRESS, ADDRESS));
    static final MethodHandle PASS_MODEL = handle(
            "Highs_passMip",
            status(
                    ADDRESS,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_DOUBLE,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS),
            SHORT);
    static final MethodHandle GET_SOLUTION =
            handle("Highs_getSolution", status(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS), SHORT);
    static final MethodHandle SET_CALLBACK = handle("Highs_setCallback", status(ADDRESS, ADDRESS, ADDRESS));
    static final MethodHandle START_CALLBACK = handle("Highs_startCallback", status(ADDRESS, JAVA_INT));
    static final MethodHandle CALLBACK_ITEM =
            handle("Highs_getCallbackDataOutItem", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));

    static final MethodHandle ADD_COLUMNS = handle(
            "Highs_addCols",
            status(ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
            SHORT);
    static final MethodHandle ADD_ROWS = handle(
            "Highs_addRows", status(ADDRESS, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS), SHORT);
    static final MethodHandle COLUMN_BOUNDS =
            handle("Highs_changeColBounds", status(ADDRESS, JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE));
    static final MethodHandle COLUMN_COST = handle("Highs_changeColCost", status(ADDRESS, JAVA_INT, JAVA_DOUBLE));
    static final MethodHandle COEFFICIENT =
            handle("Highs_changeCoeff", status(ADDRESS, JAVA_INT, JAVA_INT, JAVA_DOUBLE));
    static final MethodHandle DELETE_ROWS = handle("Highs_deleteRowsByMask", status(ADDRESS, ADDRESS), SHORT);
    static final MethodHandle GET_BASIS = handle("Highs_getBasis", status(ADDRESS, ADDRESS, ADDRESS), SHORT);
    static final MethodHandle SET_BASIS = handle("Highs_setBasis", status(ADDRESS, ADDRESS, ADDRESS), SHORT);
    static final MethodHandle CLEAR_SOLVER = handle("Highs_clearSolver", status(ADDRESS));
    static final MethodHandle SET_SOLUTION =
            handle("Highs_setSolution", status(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS), SHORT);

    private HighsLibrary() {}

    private static FunctionDescriptor status(MemoryLayout... arguments) {
        return FunctionDescriptor.of(JAVA_INT, arguments);
    }

    private static MethodHandle handle(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(SYMBOLS.findOrThrow(name), type, options);
    }

    static Linker linker() {
        return LINKER;
    }
}
