package org.keruen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * On what runs were made.
 *
 * @param keruen version of the program
 * @param commit of the working copy it was run from; null outside of one
 * @param java name and version of the virtual machine
 * @param jvmOptions options of the run's own virtual machine
 * @param cpu model of the processor
 * @param cores that the system shows
 * @param memoryMb that the system has
 * @param os name, version and architecture
 */
public record Environment(
        String keruen,
        @Nullable String commit,
        String java,
        List<String> jvmOptions,
        String cpu,
        int cores,
        long memoryMb,
        String os) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public Environment {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** This machine. */
    static Environment here(String keruen, List<String> jvmOptions) {
        return new Environment(
                keruen,
                headCommit(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                jvmOptions,
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                systemMemoryMb(),
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")));
    }

    private static @Nullable String headCommit() {
        try {
            var git = new ProcessBuilder("git", "rev-parse", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = git.waitFor(10, TimeUnit.SECONDS);
            return ended && git.exitValue() == 0 && !text.isEmpty() ? text : null;
        } catch (IOException _) {
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String cpuModel() {
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException | java.io.UncheckedIOException _) {
            return "unknown";
        }
    }

    private static long systemMemoryMb() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }
}
