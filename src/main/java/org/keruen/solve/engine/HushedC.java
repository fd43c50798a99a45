package org.keruen.solve.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * While one is open, what native code prints to C's standard output goes nowhere: HiGHS prints some lines there
 * whatever its options say, and they would stand amid what a program reads. Java's own output does not go through C's,
 * and is not touched. Where C's variable is not found, nothing is done.
 */
@SuppressWarnings("restricted") // native code is what this package is for
final class HushedC implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Optional<MemorySegment> STDOUT = Stream.of("stdout", "__stdoutp")
            .flatMap(name -> LINKER.defaultLookup().find(name).stream())
            .map(variable -> variable.reinterpret(ADDRESS.byteSize()))
            .findFirst();
    private static final MemorySegment NOWHERE = STDOUT.isPresent()
            ? open(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null")
            : MemorySegment.NULL;

    private static int openCount;
    private static MemorySegment before = MemorySegment.NULL;

    private HushedC() {}

    private static MemorySegment open(String file) {
        try (var arena = Arena.ofConfined()) {
            var open = LINKER.downcallHandle(
                    LINKER.defaultLookup().findOrThrow("fopen"), FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
            return (MemorySegment) open.invokeExact(arena.allocateFrom(file), arena.allocateFrom("w"));
        } catch (Throwable t) {
            throw new IllegalStateException("C: fopen", t);
        }
    }

    /** Hushes C until it is closed. */
    static HushedC begin() {
        synchronized (HushedC.class) {
            if (NOWHERE.address() != 0 && openCount++ == 0) {
                var variable = STDOUT.orElseThrow();
                before = variable.get(ADDRESS, 0);
                variable.set(ADDRESS, 0, NOWHERE);
            }
        }
        return new HushedC();
    }

    @Override
    public void close() {
        synchronized (HushedC.class) {
            if (NOWHERE.address() != 0 && --openCount == 0) {
                STDOUT.orElseThrow().set(ADDRESS, 0, before);
            }
        }
    }
}
