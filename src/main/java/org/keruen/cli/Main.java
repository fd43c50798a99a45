package org.keruen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.keruen.io.BadFile;
import org.keruen.io.MissingFile;
import org.keruen.problem.InvalidProblem;
import org.keruen.solve.engine.MissingNatives;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** {@code keruen}: the root of the commands. */
@Command(
        name = "keruen",
        description = "Allocates freight to routes at least cost, says why, and proves how good the answer is.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SolveCommand.class,
            CheckCommand.class,
            ShowCommand.class,
            ReportCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            SchemaCommand.class,
            SolversCommand.class,
            BenchCommand.class,
            GenerateCommand.class
        })
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), args));
    }

    /** Runs the command line; the exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError full) {
            return refuse(err, new TooLarge("what was asked for", full));
        }
    }

    private static int refuse(PrintWriter err, TooLarge large) {
        err.println(large.getMessage());
        return ExitCode.OUT_OF_MEMORY;
    }

    /** Says what went wrong, without a stack trace where the user can mend it. */
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        return switch (failure) {
            case BadFile bad -> {
                bad.faults().forEach(err::println);
                int count = bad.faults().size();
                err.printf("%d %s; nothing was written%n", count, count == 1 ? "error" : "errors");
                yield ExitCode.BAD_DATA;
            }
            case InvalidProblem invalid -> {
                err.println(invalid.getMessage());
                yield ExitCode.BAD_DATA;
            }
            case MissingFile missing -> {
                err.println(missing.getMessage());
                yield ExitCode.MISSING_FILE;
            }
            case TooLarge large -> refuse(err, large);
            case MissingNatives natives -> {
                err.println(natives.getMessage());
                yield ExitCode.UNAVAILABLE;
            }
            case UncheckedIOException io -> unreadable(err, Objects.requireNonNull(io.getCause()));
            case IOException io -> unreadable(err, io);
            default -> {
                err.println("Keruen itself failed; this is a bug. Please report it with the lines below.");
                failure.printStackTrace(err);
                yield ExitCode.INTERNAL;
            }
        };
    }

    private static int unreadable(PrintWriter err, IOException failure) {
        var why = switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": that is not allowed";
            case FileAlreadyExistsException file -> file.getFile() + ": there is a file of this name";
            case FileSystemException other -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
        err.println("cannot read or write " + why);
        return ExitCode.INPUT_OUTPUT;
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"keruen " + version()};
        }
    }

    static String version() {
        var built = Main.class.getPackage().getImplementationVersion();
        return built == null ? "(not built as a jar)" : built;
    }
}
