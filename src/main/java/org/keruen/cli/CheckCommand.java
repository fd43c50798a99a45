package org.keruen.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.check.Checker;
import org.keruen.io.ProblemFiles;
import org.keruen.io.SolutionFiles;
import org.keruen.io.instances.InstanceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen check}: whether a written plan keeps every rule and tells the truth of its cost. */
@Command(
        name = "check",
        description = "Recomputes a written plan from the problem alone and lists every violation with its size.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PROBLEM", description = "Problem file (YAML, JSON, workbook) or folder.")
    private Path problemPath = Path.of("");

    @Parameters(index = "1", paramLabel = "SOLUTION", description = "Folder of a solution, or its allocation.json.")
    private Path solution = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (InstanceFormat.find(problemPath) != null) {
            throw new ParameterException(
                    line,
                    "%s is a public instance; solve checks its flows before it writes them, and check is for problems"
                            .formatted(problemPath));
        }
        var plan = SolutionFiles.read(solution);
        var problem = ProblemFiles.read(problemPath, plan.scenario());
        var verdict = Checker.check(problem, plan);
        line.getOut().println(verdict.text());
        return verdict.isSound() ? ExitCode.OK : ExitCode.NOT_SOLVED;
    }
}
