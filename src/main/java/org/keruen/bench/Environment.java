package org.keruen.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On what runs were made.
 *
 * @param keruen version of the program
 * @param commit that touched the program last, with a mark if it was changed since; null outside of a working copy
 * @param libraries with their versions: the engines and all else that is on the class path
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
        List<String> libraries,
        String java,
        List<String> jvmOptions,
        String cpu,
        int cores,
        long memoryMb,
        String os) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public Environment {
        libraries = List.copyOf(libraries);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** This machine. */
    static Environment here(String keruen, List<String> jvmOptions) {
        return new Environment(
                keruen,
                Checkout.commit(),
                libraryNames(),
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

    /** Names of the jars of the class path, and of those in {@code lib} beside a jar of it. */
    private static List<String> libraryNames() {
        var names = new TreeSet<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var jar = Path.of(entry).toAbsolutePath();
            names.add(String.valueOf(jar.getFileName()));
            names.addAll(namesIn(jar.resolveSibling("lib")));
        }
        return names.stream()
                .filter(name -> name.matches(".+-[0-9].*\\.jar"))
                .map(name -> name.substring(0, name.length() - ".jar".length()))
                .toList();
    }

    private static List<String> namesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName())).toList();
        } catch (IOException _) {
            return List.of();
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
