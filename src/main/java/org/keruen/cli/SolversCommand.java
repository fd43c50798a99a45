package org.keruen.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keruen solvers}: what can solve. */
@Command(
        name = "solvers",
        description = "Lists the solver families and their settings.",
        mixinStandardHelpOptions = true)
final class SolversCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Solvers.all().forEach((id, family) -> {
            out.printf("%s%s%n", id, id.equals(Solvers.DEFAULT) ? " (default)" : "");
            out.printf("  %s%n", family.about());
            out.printf("  settings: %s%n", family.settings());
            out.printf("  proves a bound: %s%n", family.givesBound() ? "yes" : "no");
        });
        return ExitCode.OK;
    }
}
