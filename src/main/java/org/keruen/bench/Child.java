package org.keruen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.io.JsonRecord;
import org.keruen.solve.Watcher;

/** The child's side of a run: reads the request of a folder, solves, and leaves trace and report there. */
public final class Child {
    static final String REQUEST = "request.json";
    static final String TRACE = "trace.jsonl";
    static final String REPORT = "report.json";
    static final String LOG = "log.txt";

    private Child() {}

    /** Does what the request in the folder says. */
    public static void run(Path folder, Families families) throws IOException {
        ProcessHandle.current().parent().ifPresent(Child::endWith);
        var request = JsonRecord.read(Files.readString(folder.resolve(REQUEST)), Request.class);
        if (request == null) {
            throw new IllegalStateException("no request in " + folder);
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var solver = families.solver(request.configuration());
        var subject = Subject.open(request.problem(), request.source(), families);
        var budget = request.limits().budget(request.seed());
        if (request.limits().warmedUp()) {
            Trial.of(subject, solver, budget, Watcher.NONE);
        }
        double probe = Probe.millis();
        Report report;
        try (var trace = new TraceWriter(folder.resolve(TRACE))) {
            var answer = Trial.of(subject, solver, budget, trace);
            report = new Report(answer, effort(probe, load, trace.work()));
        }
        var draft = folder.resolve(REPORT + ".tmp");
        Files.writeString(draft, JsonRecord.line(report));
        Files.move(draft, folder.resolve(REPORT));
    }

    /** A child does not outlive its parent, however that ended. */
    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    }

    private static Effort effort(double probe, double load, @Nullable Long work) {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isValid())
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        long cpu =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getProcessCpuTime()
                        : 0;
        return new Effort(heap / 1048576.0, residentMb(), cpu / 1e9, probe, load, work);
    }

    /** Linux tells the most memory a process ever had in kB, as {@code VmHWM}. */
    private static @Nullable Double residentMb() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(null);
        } catch (IOException | java.io.UncheckedIOException _) {
            return null;
        }
    }
}
