package org.keruen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.io.JsonRecord;

/** Makes a run in a child and says how it ended, whatever the child did. */
record OneRun(Experiment experiment, ChildJvm jvm, Environment environment, RunFolders folders) {
    private static final int LOG_LINES = 8;

    /** Characters that are kept of a failed run's log, from its beginning and its end. */
    private static final int LOG_HEAD = 2000;

    private static final int LOG_TAIL = 4000;

    Run make(Schedule.Slot slot, Hashes hashes, List<Integer> cores) throws IOException, InterruptedException {
        var folder = folders.next();
        try {
            var limits = experiment.limits();
            var request = Request.of(
                    slot.problem(), slot.configuration(), limits, slot.key().seed());
            Files.writeString(folder.resolve(Child.REQUEST), JsonRecord.line(request));
            var started = Instant.now();
            var ending = jvm.run(folder, limits, cores);
            var log = log(folder);
            var report = report(folder, ending, log);
            var trace = trace(folder, report.answer(), report.effort());
            return new Run(
                    experiment.name(),
                    slot.problem().set(),
                    slot.key(),
                    report.answer(),
                    report.effort(),
                    hashes,
                    environment,
                    started.toString(),
                    trace,
                    report.answer().status().isFailure() ? log : "");
        } finally {
            RunFolders.delete(folder);
        }
    }

    private Report report(Path folder, ChildJvm.Ending ending, String log) throws IOException, InterruptedException {
        var told = told(folder);
        if (told != null) {
            return told;
        }
        double limit = experiment.limits().seconds();
        return switch (ending) {
            case ChildJvm.Ending.OutOfTime _ ->
                failed(RunStatus.TIME_OUT, limit, "did not stop when its time was over");
            case ChildJvm.Ending.Interrupted _ -> throw new InterruptedException("a run was interrupted from outside");
            case ChildJvm.Ending.Exited(int code)
            when code == ChildJvm.OUT_OF_MEMORY ->
                failed(
                        RunStatus.OUT_OF_MEMORY,
                        limit,
                        "needed more than %d MB of heap"
                                .formatted(experiment.limits().memoryMb()));
            case ChildJvm.Ending.Exited(int code)
            when code == ChildJvm.KILLED ->
                failed(RunStatus.OUT_OF_MEMORY, limit, "was killed, as the system does where memory runs out");
            case ChildJvm.Ending.Exited(int code) ->
                failed(RunStatus.CRASH, limit, "ended with exit code %d: %s".formatted(code, firstLines(log)));
        };
    }

    private static @Nullable Report told(Path folder) throws IOException {
        var file = folder.resolve(Child.REPORT);
        return Files.exists(file) ? JsonRecord.read(Files.readString(file), Report.class) : null;
    }

    private static Report failed(RunStatus status, double seconds, String remark) {
        return new Report(new Answer(status, null, null, seconds, remark), Effort.UNKNOWN);
    }

    private static String firstLines(String log) {
        return log.lines().limit(LOG_LINES).map(String::strip).collect(Collectors.joining(" | "));
    }

    /** What the child wrote while it ran, shortened in the middle. */
    private static String log(Path folder) throws IOException {
        var text = new String(Files.readAllBytes(folder.resolve(Child.LOG)), StandardCharsets.UTF_8)
                .replace(folder.toString(), ".")
                .strip();
        int most = LOG_HEAD + LOG_TAIL;
        return text.length() <= most
                ? text
                : text.substring(0, LOG_HEAD) + "\n…\n" + text.substring(text.length() - LOG_TAIL);
    }

    /** The search, and at its end what the checker made of it. */
    private static List<TracePoint> trace(Path folder, Answer answer, Effort effort) throws IOException {
        var trace = new ArrayList<>(TraceWriter.read(folder.resolve(Child.TRACE)));
        if (answer.status().hasPlan()) {
            trace.add(new TracePoint(answer.seconds(), answer.objective(), answer.bound(), effort.work(), null));
        }
        return trace;
    }
}
