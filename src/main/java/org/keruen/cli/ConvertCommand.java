package org.keruen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.io.ProblemFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen convert}: the same problem in another form. */
@Command(
        name = "convert",
        description = "Writes a problem in another form: .yaml, .json, .xlsx, or a folder of CSV files.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "Problem file (YAML, JSON, workbook) or folder.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "File ending in .yaml, .json or .xlsx, or folder.")
    private String out = "";

    @Option(names = "--scenario", paramLabel = "ID", description = "Scenario whose changes are written into the rows.")
    private @Nullable String scenario;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ProblemFiles.write(ProblemFiles.read(in, scenario), place());
        return ExitCode.OK;
    }

    private Path place() {
        try {
            return Outputs.ofProblem(out);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), String.valueOf(wrong.getMessage()));
        }
    }
}
