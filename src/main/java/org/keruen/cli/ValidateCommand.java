package org.keruen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.io.ProblemFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen validate}: everything there is to say of a problem's files, scenarios included. */
@Command(
        name = "validate",
        description = "Checks a problem's files, as they stand and under each scenario, and lists every error.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROBLEM", description = "Problem file (YAML, JSON, workbook) or folder.")
    private Path problem = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var validation = ProblemFiles.validate(problem);
        var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        validation.faults().forEach(out::println);
        validation.remarks().forEach(remark -> out.println("remark: " + remark));
        int errors = validation.faults().size();
        out.printf(
                "%s: %s, %d %s%n",
                problem,
                errors == 0 ? "valid" : errors + (errors == 1 ? " error" : " errors"),
                validation.remarks().size(),
                validation.remarks().size() == 1 ? "remark" : "remarks");
        return errors == 0 ? ExitCode.OK : ExitCode.BAD_DATA;
    }
}
