package org.keruen.solve.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class HushedCTest {
    @Test
    void whatNativeCodePrintsDoesNotReachTheAnswer() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Noise.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).isZero();
        assertThat(printed.lines()).containsExactlyInAnyOrder("from C before", "the answer", "from C after");
    }

    /** Prints from C and from Java, some of it hushed. */
    @SuppressWarnings("restricted") // native code is what it is about
    static final class Noise {
        private Noise() {}

        public static void main(String[] args) throws Throwable {
            print("from C before");
            try (var _ = HushedC.begin()) {
                try (var _ = HushedC.begin()) {
                    print("from C while hushed");
                }
                print("from C still hushed");
                System.out.println("the answer");
            }
            print("from C after");
        }

        private static void print(String line) throws Throwable {
            var linker = Linker.nativeLinker();
            var put = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("puts"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            try (var arena = Arena.ofConfined()) {
                if ((int) put.invokeExact(arena.allocateFrom(line)) < 0) {
                    throw new IllegalStateException("puts failed");
                }
            }
        }
    }
}
