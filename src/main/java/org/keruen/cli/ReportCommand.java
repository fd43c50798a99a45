package org.keruen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.check.Checker;
import org.keruen.io.ProblemFiles;
import org.keruen.io.SolutionFiles;
import org.keruen.report.PlanView;
import org.keruen.report.Report;
import org.keruen.report.RunNotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen report}: one page of one or several written plans. */
@Command(
        name = "report",
        description = "Makes one HTML page of one or several plans; several are compared with the first.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "SOLUTION",
            description = "Folders of solutions, or their allocation.json.")
    private List<Path> solutions = List.of();

    @Option(
            names = "--problem",
            paramLabel = "PROBLEM",
            description = "Problem that the plans are of; default problems/NAME, as the plan names it.")
    private @Nullable Path problem;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the page; default ${DEFAULT-VALUE}.",
            defaultValue = "report.html")
    private Path output = Path.of("report.html");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var views = new ArrayList<PlanView>();
        for (var solution : solutions) {
            var plan = SolutionFiles.read(solution);
            var source = problem == null ? Path.of("problems", plan.problem()) : problem;
            var of = ProblemFiles.read(source, plan.scenario());
            var verdict = Checker.check(of, plan);
            views.add(PlanView.explained(of, plan, new RunNotes(null, verdict.text(), verdict.isSound(), Map.of())));
        }
        SolutionFiles.writePage(output, Report.html(views));
        java.util.Objects.requireNonNull(spec).commandLine().getOut().printf("written to %s%n", output);
        return ExitCode.OK;
    }
}
