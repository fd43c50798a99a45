package org.keruen.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.io.ProblemSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keruen schema}: the problem format, for programs or for people. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of problem files, or the manual page of their format.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Option(names = "--manual", description = "Print the manual page (Markdown) instead.")
    private boolean manual;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.print(manual ? ProblemSchema.manual() : ProblemSchema.json());
        out.flush();
        return ExitCode.OK;
    }
}
