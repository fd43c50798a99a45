package org.keruen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.ChildJvm;
import org.keruen.bench.Tuning;
import org.keruen.bench.TuningRun;
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
    public Integer call() {
        var tuning = Tuning.read(file, instances, BenchFamilies.all());
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        var jvm = new ChildJvm(BenchChild.class.getName(), BenchRunCommand.GRACE_SECONDS);
        var place = journal == null
                ? BenchRunCommand.results(file, tuning.experiment()).resolve("journal.jsonl")
                : journal;
        var progress = new BenchProgress(line.getErr());
        progress.begins(tuning.runs());
        new TuningRun(tuning, jvm, Main.version(), place, progress).run().forEach(line.getOut()::println);
        line.getOut().flush();
        return ExitCode.OK;
    }
}
