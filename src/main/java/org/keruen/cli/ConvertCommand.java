package org.keruen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.io.ProblemFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keruen convert}: the same problem in another form. */
@Command(
        name = "convert",
        description = "Writes a problem in another form: .yaml, .json, .xlsx, or a folder of CSV files.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "Problem file (YAML, JSON, workbook) or folder.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "File ending in .yaml, .json or .xlsx, or folder.")
    private Path out = Path.of("");

    @Option(names = "--scenario", paramLabel = "ID", description = "Scenario whose changes are written into the rows.")
    private @Nullable String scenario;

    @Override
    public Integer call() {
        ProblemFiles.write(ProblemFiles.read(in, scenario), out);
        return ExitCode.OK;
    }
}
