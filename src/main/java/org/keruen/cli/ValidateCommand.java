package org.keruen.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.io.ProblemFiles;
import org.keruen.io.instances.InstanceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen validate}: everything there is to say of a problem's files, scenarios included, or of an instance. */
@Command(
        name = "validate",
        description = "Checks a problem's files, as they stand and under each scenario, and lists every error.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PROBLEM",
            description = "Problem file (YAML, JSON, workbook) or folder, or a public instance.")
    private Path problem = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What a public instance is written in, where its name ends in neither .dow nor .mcf: canad,"
                    + " modular, mcf, warehouse, fixed-charge.")
    private @Nullable String format;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var instance = instance();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (instance != null) {
            instance.read(problem);
            out.printf("%s: valid%n", problem);
            return ExitCode.OK;
        }
        var validation = ProblemFiles.validate(problem);
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

    /** The format if it is a public instance; null if it is a problem. */
    private @Nullable InstanceFormat instance() {
        try {
            return format == null ? InstanceFormat.find(problem) : InstanceFormat.of(format.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(wrong.getMessage()));
        }
    }
}
