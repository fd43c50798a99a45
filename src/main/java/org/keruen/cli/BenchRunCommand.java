package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.ChildJvm;
import org.keruen.bench.Experiment;
import org.keruen.bench.ExperimentReader;
import org.keruen.bench.Runner;
import org.keruen.bench.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code keruen bench run}: makes the runs of an experiment that its journal does not have yet. */
@Command(
        name = "run",
        description = "Makes the runs of an experiment that its journal does not have yet, each in a JVM of its own.",
        mixinStandardHelpOptions = true)
final class BenchRunCommand implements Callable<Integer> {
    /** For a child to start, read its problem and check its plan. */
    private static final double GRACE_SECONDS = 60;

    static final ChildJvm CHILD = new ChildJvm(BenchChild.class.getName(), ChildJvm.USUAL_FLAGS, GRACE_SECONDS);

    @Parameters(paramLabel = "EXPERIMENT", description = "Experiment file (YAML).")
    private Path file = Path.of("");

    @Option(names = "--instances", paramLabel = "FOLDER", description = "Folder of public instances.")
    private @Nullable Path instances;

    @Option(names = "--shard", paramLabel = "I/N", description = "The I-th of N parts only.", converter = ToShard.class)
    private Shard shard = Shard.WHOLE;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Where finished runs are and go; default results/NAME/journal.jsonl beside the experiment.")
    private @Nullable Path journal;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var experiment = ExperimentReader.read(file, instances, BenchFamilies.all());
        var place = journal == null ? results(file, experiment).resolve(journalName()) : journal;
        var err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
        var progress = new BenchProgress(err);
        try {
            new Runner(experiment, CHILD, Main.version(), place).run(shard, progress);
            err.printf("the journal is %s%n", place);
            return ExitCode.OK;
        } catch (InterruptedException _) {
            progress.interrupted();
            return ExitCode.INTERRUPTED;
        }
    }

    private String journalName() {
        return shard.equals(Shard.WHOLE)
                ? "journal.jsonl"
                : "journal-%d-of-%d.jsonl".formatted(shard.number(), shard.count());
    }

    /** The folder of an experiment's results, beside its file. */
    static Path results(Path file, Experiment experiment) {
        return file.resolveSibling("results").resolve(experiment.name());
    }

    /** Reads {@code 3/16}. */
    static final class ToShard implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            try {
                return Shard.of(text);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }
}
