package org.keruen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.io.JsonRecord;

/** Makes a run in a child and says how it ended, whatever the child did. */
record OneRun(Experiment experiment, ChildJvm jvm, Environment environment) {
    private static final int LOG_LINES = 8;

    Run make(Schedule.Slot slot, Hashes hashes, List<Integer> cores) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("keruen-run");
        try {
            var limits = experiment.limits();
            var request = Request.of(
                    slot.problem(), slot.configuration(), limits, slot.key().seed());
            Files.writeString(folder.resolve(Child.REQUEST), JsonRecord.line(request));
            var started = Instant.now();
            var ending = jvm.run(folder, limits, cores);
            var report = report(folder, ending);
            var trace = trace(folder, report.answer());
            return new Run(
                    experiment.name(),
                    slot.problem().set(),
                    slot.key(),
                    report.answer(),
                    report.effort(),
                    hashes,
                    environment,
                    started.toString(),
                    trace);
        } finally {
            delete(folder);
        }
    }

    private Report report(Path folder, ChildJvm.Ending ending) throws IOException {
        var told = told(folder);
        if (told != null) {
            return told;
        }
        double limit = experiment.limits().seconds();
        return switch (ending) {
            case ChildJvm.Ending.Killed _ -> failed(RunStatus.TIME_OUT, limit, "did not stop when its time was over");
            case ChildJvm.Ending.Exited(int code)
            when code == ChildJvm.OUT_OF_MEMORY ->
                failed(
                        RunStatus.OUT_OF_MEMORY,
                        limit,
                        "needed more than %d MB of heap"
                                .formatted(experiment.limits().memoryMb()));
            case ChildJvm.Ending.Exited(int code) ->
                failed(RunStatus.CRASH, limit, "ended with exit code %d: %s".formatted(code, firstLines(folder)));
        };
    }

    private static @Nullable Report told(Path folder) throws IOException {
        var file = folder.resolve(Child.REPORT);
        return Files.exists(file) ? JsonRecord.read(Files.readString(file), Report.class) : null;
    }

    private static Report failed(RunStatus status, double seconds, String remark) {
        return new Report(new Answer(status, null, null, seconds, remark), Effort.UNKNOWN);
    }

    private static String firstLines(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve(Child.LOG));
        return lines.stream().limit(LOG_LINES).map(String::strip).collect(Collectors.joining(" | "));
    }

    /** The search, and at its end what the checker made of it. */
    private static List<TracePoint> trace(Path folder, Answer answer) throws IOException {
        var trace = new ArrayList<>(TraceWriter.read(folder.resolve(Child.TRACE)));
        if (answer.status().hasPlan()) {
            trace.add(new TracePoint(answer.seconds(), answer.objective(), answer.bound()));
        }
        return trace;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
