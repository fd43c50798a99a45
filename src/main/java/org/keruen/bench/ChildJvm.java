package org.keruen.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a child's virtual machine is started: the same for all runs but for the heap and the cores.
 *
 * @param mainClass whose {@code main} calls {@link Child#run} with its only argument, a folder
 * @param flags of the virtual machine beyond those that every run needs
 * @param graceSeconds for starting, reading the problem and checking the plan, beyond the seconds of the search
 */
public record ChildJvm(String mainClass, List<String> flags, double graceSeconds) {
    /** Those of the launcher: arrays that live long, little garbage. */
    public static final List<String> USUAL_FLAGS = List.of("-XX:+UseSerialGC", "-Xmn32m", "-XX:SurvivorRatio=2");

    /** {@code -XX:+ExitOnOutOfMemoryError} ends the virtual machine with this. */
    static final int OUT_OF_MEMORY = 3;

    /** 128 and the number of SIGKILL. */
    static final int KILLED = 137;

    /** 128 and the numbers of SIGINT and SIGTERM. */
    private static final List<Integer> STOPPED = List.of(130, 143);

    private static final List<String> OPTIONS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** No remarks on an archive that does not fit, which is then passed over. */
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error,aot*=off,cds*=off:stderr");

    public ChildJvm {
        flags = List.copyOf(flags);
    }

    /** How a child ended. */
    sealed interface Ending {
        /** By itself. */
        record Exited(int code) implements Ending {}

        /** By this program, its time over. */
        record OutOfTime() implements Ending {}

        /** By the user, along with this program or alone. */
        record Interrupted() implements Ending {}
    }

    /** What a record of a run says of the options: no folders of this machine. */
    List<String> options(Limits limits) {
        return fullOptions(limits).stream()
                .map(option -> option.replaceAll("=.*[/\\\\]", "="))
                .toList();
    }

    private List<String> fullOptions(Limits limits) {
        var options = new ArrayList<String>();
        options.add("-Xmx" + limits.memoryMb() + "m");
        options.addAll(flags);
        options.addAll(OPTIONS);
        archive().ifPresent(archive -> {
            options.add(archive);
            options.addAll(QUIET);
        });
        return options;
    }

    /** Children start as this program was started, with an archive of loaded classes if it has one. */
    private static Optional<String> archive() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:AOTCache="))
                .findFirst();
    }

    /** Runs a child on the request in the folder, on these cores; on any if the list is empty. */
    Ending run(Path folder, Limits limits, List<Integer> cores) throws IOException, InterruptedException {
        var log = folder.resolve(Child.LOG).toFile();
        var process = new ProcessBuilder(command(folder, limits, cores))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            process.getOutputStream().close();
            double rounds = limits.warmedUp() ? 2 : 1;
            var most = (long) (1000 * (rounds * limits.seconds() * 1.1 + graceSeconds));
            boolean ended = process.waitFor(most, TimeUnit.MILLISECONDS);
            if (!ended) {
                return new Ending.OutOfTime();
            }
            int code = process.exitValue();
            return STOPPED.contains(code) ? new Ending.Interrupted() : new Ending.Exited(code);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> command(Path folder, Limits limits, List<Integer> cores) {
        var command = new ArrayList<String>();
        if (!cores.isEmpty()) {
            command.addAll(List.of(
                    "taskset",
                    "-c",
                    String.join(",", cores.stream().map(String::valueOf).toList())));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(fullOptions(limits));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, folder.toString()));
        return command;
    }

    /** Whether the system can keep a process to cores. */
    static boolean canPin() {
        return List.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "taskset")));
    }
}
