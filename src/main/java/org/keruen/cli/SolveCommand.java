package org.keruen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Status;
import org.keruen.check.Checker;
import org.keruen.check.Verdict;
import org.keruen.compile.Planner;
import org.keruen.io.JsonLine;
import org.keruen.io.ProblemFiles;
import org.keruen.io.RunRecord;
import org.keruen.io.SolutionFiles;
import org.keruen.io.instances.InstanceFormat;
import org.keruen.problem.Demand;
import org.keruen.problem.Link;
import org.keruen.problem.Node;
import org.keruen.problem.Problem;
import org.keruen.report.PlanView;
import org.keruen.report.RunNotes;
import org.keruen.solve.Budget;
import org.keruen.solve.Solver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen solve}: from a problem to a checked plan. */
@Command(
        name = "solve",
        description = "Finds the best plan for a problem, has it checked, and writes it.",
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PROBLEM",
            description = "Problem file (YAML, JSON, workbook) or folder, or a public instance.")
    private Path problemPath = Path.of("");

    @Option(names = "--scenario", paramLabel = "ID", description = "Scenario whose changes apply.")
    private @Nullable String scenario;

    @Option(
            names = "--solver",
            paramLabel = "FAMILY",
            description = "Solver family (see keruen solvers); default ${DEFAULT-VALUE}.",
            defaultValue = Solvers.DEFAULT)
    private String family = Solvers.DEFAULT;

    @Option(
            names = "--config",
            paramLabel = "KEY=VALUE",
            description = "Setting of the solver family; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--time", paramLabel = "SECONDS", description = "Most seconds to search; default: until done.")
    private double seconds = Double.POSITIVE_INFINITY;

    @Option(names = "--gap", paramLabel = "SHARE", description = "Gap to the bound that is good enough, such as 0.01.")
    private @Nullable Double gap;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all chance; default 0.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Most threads; default 2 for hybrid and path, which repeat themselves exactly unless time"
                    + " ends them, 1 for others.")
    private @Nullable Integer threads;

    @Option(
            names = "--from",
            paramLabel = "SOLUTION",
            description = "Plan to begin from, perhaps of another scenario; or the family that makes one and its"
                    + " seconds, such as hybrid:10s.")
    private @Nullable String from;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description =
                    "Where to write the plan: a folder, default solutions/PROBLEM[-SCENARIO], and besides it files"
                            + " ending in .xlsx (workbook), .geojson (flows on a map) or .html (the page). May be"
                            + " repeated.")
    private List<String> asked = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "How the answer is printed: text (default) or json. And what a public instance is written in,"
                    + " where its name ends in neither .dow nor .mcf: canad, modular, mcf, warehouse, fixed-charge; its"
                    + " flows go where -o names a .json or .csv. May be repeated.")
    private List<String> asFormats = List.of();

    private final Instant started = Instant.now();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var solver = solver();
        var formats = formats();
        var instance = formats.of(problemPath);
        if (instance != null) {
            return solveInstance(instance, formats, solver);
        }
        var outputs = outputs();
        var problem = ProblemFiles.read(problemPath, scenario);
        var known = from == null || Solvers.isFamilyAndSeconds(from) ? null : SolutionFiles.read(Path.of(from));
        var progress = new ProgressLine(err());
        try (var interrupt = new Interrupt()) {
            var budget = budget(interrupt, solver);
            var plan = planned(problem, solver, known, budget, progress);
            progress.end();
            var verdict = Checker.check(problem, plan);
            report(
                    problem,
                    plan,
                    verdict,
                    record(plan, verdict, budget, progress.seconds()),
                    outputs,
                    formats.answer());
            return exitCode(plan, verdict, interrupt);
        }
    }

    private static Allocation planned(
            Problem problem, Solver solver, @Nullable Allocation known, Budget budget, ProgressLine progress) {
        try {
            return Planner.plan(problem, solver, known, budget, progress);
        } catch (OutOfMemoryError full) {
            progress.end();
            var size = "%d nodes, %d links, %d demands"
                    .formatted(
                            problem.rows(Node.class).size(),
                            problem.rows(Link.class).size(),
                            problem.rows(Demand.class).size());
            throw new TooLarge("%s (%s)".formatted(problem.header().name(), size), full);
        }
    }

    private Solver solver() {
        try {
            if (from != null && Solvers.isFamilyAndSeconds(from)) {
                settings.put(Solvers.FROM, from);
            }
            var solver = Solvers.of(family, settings);
            if (from != null && !Solvers.isFamilyAndSeconds(from) && !solver.takesStart()) {
                throw usage("solver %s does not begin from a plan; hybrid and lots do".formatted(family));
            }
            return solver;
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private Formats formats() {
        try {
            return Formats.of(asFormats);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private int solveInstance(InstanceFormat instance, Formats formats, Solver solver) {
        if (scenario != null || from != null) {
            throw usage("--scenario and --from are for problems, not for public instances");
        }
        var run = instanceRun(instance, solver);
        try (var interrupt = new Interrupt()) {
            int exit = run.run(budget(interrupt, solver), new ProgressLine(err()), formats.answer(), out());
            return interrupt.isAsked() ? ExitCode.INTERRUPTED : exit;
        }
    }

    private InstanceRun instanceRun(InstanceFormat instance, Solver solver) {
        try {
            var files = asked.stream().map(Outputs::writable).toList();
            return new InstanceRun(problemPath, instance, solver, files);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private Outputs outputs() {
        try {
            return new Outputs(asked);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private Budget budget(Interrupt interrupt, Solver solver) {
        try {
            double enough = gap == null ? Budget.OPTIMAL_GAP : gap;
            int most = threads == null ? solver.usualThreads() : threads;
            return new Budget(seconds, Long.MAX_VALUE, enough, seed, most, interrupt::isAsked);
        } catch (IllegalArgumentException wrong) {
            throw usage("--time and --threads must be above 0, --gap at least 0: " + wrong.getMessage());
        }
    }

    private void report(
            Problem problem, Allocation plan, Verdict verdict, RunRecord run, Outputs outputs, Format format) {
        var folder = outputs.folder(defaultFolder(plan));
        SolutionFiles.write(folder, plan, run);
        if (plan.proof().objective() != null) {
            outputs.write(folder, view(problem, plan, verdict));
        }
        var out = out();
        var summary = new Summary(problem, plan);
        if (format == Format.JSON) {
            out.println(JsonLine.of(summary.members(run.wallSeconds(), verdict.isSound())));
        } else if (plan.proof().objective() == null) {
            out.printf("%s: %s%n", Words.of(plan.proof().status()), plan.proof().remark());
        } else {
            summary.print(out);
            out.printf(
                    "  %s by %s in %s; checker: %s%n",
                    Words.of(plan.proof().status()),
                    plan.proof().solver(),
                    Figures.seconds(run.wallSeconds()),
                    verdict.text());
            out.printf("  written to %s; look at %s%n", folder, folder.resolve("report.html"));
            outputs.files().forEach(file -> out.printf("  written to %s%n", file));
        }
        out.flush();
    }

    /** As the page shows it; without date and seconds, so that the same plan makes the same page. */
    private PlanView view(Problem problem, Allocation plan, Verdict verdict) {
        return PlanView.explained(problem, plan, new RunNotes(null, verdict.text(), verdict.isSound(), Map.of()));
    }

    private RunRecord record(Allocation plan, Verdict verdict, Budget budget, double took) {
        return new RunRecord(
                RunRecord.Machine.here(Main.version()),
                new RunRecord.Method(
                        plan.proof().solver(),
                        settings,
                        budget.seed(),
                        budget.threads(),
                        budget.seconds(),
                        budget.gap()),
                new RunRecord.Origin(problemPath.toString(), scenario, ProblemFiles.sha256(problemPath)),
                started.toString(),
                took,
                verdict.text());
    }

    private static Path defaultFolder(Allocation plan) {
        var name = plan.scenario() == null ? plan.problem() : plan.problem() + "-" + plan.scenario();
        return Path.of("solutions", name);
    }

    private int exitCode(Allocation plan, Verdict verdict, Interrupt interrupt) {
        if (interrupt.isAsked()) {
            return ExitCode.INTERRUPTED;
        }
        if (plan.proof().status() == Status.ERROR || !verdict.violations().isEmpty()) {
            return ExitCode.INTERNAL;
        }
        if (plan.proof().objective() == null) {
            return ExitCode.NOT_SOLVED;
        }
        var reached = plan.proof().gap();
        boolean missed = gap != null && (reached == null || reached > gap);
        return missed ? ExitCode.NOT_SOLVED : ExitCode.OK;
    }

    private ParameterException usage(@Nullable String message) {
        return new ParameterException(spec().commandLine(), String.valueOf(message));
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        return java.util.Objects.requireNonNull(spec);
    }
}
