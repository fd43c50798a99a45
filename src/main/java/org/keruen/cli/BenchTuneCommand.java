package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.Tuning;
import org.keruen.bench.TuningRun;
import org.keruen.report.bench.BenchPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen bench tune}: looks for better settings of a solver family. */
@Command(
        name = "tune",
        description = "Looks for better settings of a family by iterated racing; goes on where it stopped.",
        mixinStandardHelpOptions = true)
final class BenchTuneCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TUNING", description = "Tuning file (YAML).")
    private Path file = Path.of("");

    @Option(names = "--instances", paramLabel = "FOLDER", description = "Folder of public instances.")
    private @Nullable Path instances;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Where finished runs are and go; default results/NAME/journal.jsonl beside the file.")
    private @Nullable Path journal;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var tuning = Tuning.read(file, instances, BenchFamilies.all());
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        var out = line.getOut();
        var place = journal == null
                ? BenchRunCommand.results(file, tuning.experiment()).resolve("journal.jsonl")
                : journal;
        var progress = new BenchProgress(line.getErr());
        progress.begins(tuning.mostRuns());
        try {
            var result = TuningRun.of(tuning, BenchRunCommand.CHILD, Main.version(), place, progress)
                    .run();
            result.lines().forEach(out::println);
            if (result.heldOut() != null) {
                var page = place.resolveSibling("report.html");
                Files.writeString(page, BenchPage.html(result.heldOut()));
                out.printf("written to %s%n", page);
            }
            out.flush();
            return ExitCode.OK;
        } catch (InterruptedException _) {
            progress.interrupted();
            return ExitCode.INTERRUPTED;
        }
    }
}
