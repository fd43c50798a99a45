package org.keruen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code keruen}: the root of the commands. */
@Command(
        name = "keruen",
        description = "Allocates freight to routes at least cost.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class Main implements Runnable {
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var built = Main.class.getPackage().getImplementationVersion();
            return new String[] {"keruen " + (built == null ? "(not built as a jar)" : built)};
        }
    }
}
