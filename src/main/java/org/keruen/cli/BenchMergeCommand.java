package org.keruen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.keruen.bench.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keruen bench merge}: joins the journals of shards. */
@Command(
        name = "merge",
        description = "Joins journals of shards; refuses those of other problems, settings or versions.",
        mixinStandardHelpOptions = true)
final class BenchMergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "JOURNAL", arity = "1..*", description = "Journals to join.")
    private List<Path> journals = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where the joined journal goes.")
    private Path output = Path.of("");

    @Override
    public Integer call() {
        Runner.merge(journals, output);
        return ExitCode.OK;
    }
}
