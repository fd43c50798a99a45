package org.keruen.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.ChildJvm;
import org.keruen.bench.Runner;
import org.keruen.bench.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private BenchFiles files = new BenchFiles();

    @Option(names = "--shard", paramLabel = "I/N", description = "The I-th of N parts only.", converter = ToShard.class)
    private Shard shard = Shard.WHOLE;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var experiment = files.experiment();
        var place = files.journal(experiment, journalName());
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
