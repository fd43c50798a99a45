package org.keruen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.Duel;
import org.keruen.bench.Journal;
import org.keruen.bench.Regression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen bench compare}: what a new version of the program does better and worse. */
@Command(
        name = "compare",
        description = "Compares the journals of two versions; exit code 1 if the newer one is worse.",
        mixinStandardHelpOptions = true)
final class BenchCompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "Journal of the older version.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "Journal of the newer version.")
    private Path newer = Path.of("");

    @Option(names = "--target", paramLabel = "GAP", description = "Gap whose time is compared; default 0.01.")
    private double target = 0.01;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        try {
            var regression = Regression.of(Journal.readExisting(old), Journal.readExisting(newer), target);
            var out = line.getOut();
            regression.duels().stream().map(Duel::sentence).forEach(out::println);
            regression.changes().forEach(out::println);
            out.println(regression.isWorse() ? "The newer version is worse." : "The newer version is not worse.");
            out.flush();
            return regression.isWorse() ? ExitCode.NOT_SOLVED : ExitCode.OK;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, String.valueOf(wrong.getMessage()));
        }
    }
}
