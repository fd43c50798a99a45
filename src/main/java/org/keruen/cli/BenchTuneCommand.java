package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.TuningRun;
import org.keruen.report.bench.BenchPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keruen bench tune}: looks for better settings of a solver family. */
@Command(
        name = "tune",
        description = "Looks for better settings of a family by iterated racing; goes on where it stopped.",
        mixinStandardHelpOptions = true)
final class BenchTuneCommand implements Callable<Integer> {
    @Mixin
    private BenchFiles files = new BenchFiles();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var tuning = files.tuning();
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        var out = line.getOut();
        var place = files.journal(tuning.experiment());
        var progress = new BenchProgress(line.getErr());
        progress.begins(tuning.mostRuns());
        try (var run = TuningRun.of(tuning, BenchRunCommand.CHILD, Main.version(), place, progress)) {
            var result = run.run();
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
