package org.keruen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keruen bench}: which solver is better, by how much, and how sure that is. */
@Command(
        name = "bench",
        description = "Compares solvers on sets of problems: runs, journals, statistics, a page.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchRunCommand.class,
            BenchReportCommand.class,
            BenchMergeCommand.class,
            BenchCompareCommand.class,
            BenchTuneCommand.class
        })
final class BenchCommand implements Runnable {
    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}
