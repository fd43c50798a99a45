package org.keruen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.io.JsonLine;
import org.keruen.io.instances.CorePlanFile;
import org.keruen.io.instances.InstanceFormat;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;

/** Solves a public instance as it is, mathematics without freight: prints status, cost, bound, gap and seconds. */
final class InstanceRun {
    private final Path file;
    private final InstanceFormat format;
    private final Solver solver;
    private final List<Path> outputs;

    /** What a solve found; what is not there is null. */
    private record Answer(
            String status,
            @Nullable Double cost,
            @Nullable Double bound,
            @Nullable Plan plan,
            String remark) {
        static Answer of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Optimal o -> new Answer("OPTIMAL", o.cost(), o.bound(), o.plan(), "");
                case Outcome.Feasible f -> new Answer("FEASIBLE", f.cost(), finite(f.bound()), f.plan(), f.why());
                case Outcome.Infeasible i -> new Answer("INFEASIBLE", null, null, null, i.why());
                case Outcome.Unbounded u -> new Answer("UNBOUNDED", null, null, null, u.why());
                case Outcome.Nothing n -> new Answer("NOTHING", null, finite(n.bound()), null, n.why());
                case Outcome.Failed f -> new Answer("FAILED", null, null, null, f.why());
            };
        }

        private static @Nullable Double finite(double bound) {
            return Double.isFinite(bound) ? bound : null;
        }

        @Nullable
        Double gap() {
            return cost == null || bound == null
                    ? null
                    : Double.valueOf(Math.max(0, cost - bound) / Math.max(Math.abs(cost), 1e-9));
        }
    }

    /**
     * A run.
     *
     * @param outputs files for the flows
     * @throws IllegalArgumentException if an output ends in neither .json nor .csv
     */
    InstanceRun(Path file, InstanceFormat format, Solver solver, List<Path> outputs) {
        for (var output : outputs) {
            if (!CorePlanFile.takes(output)) {
                throw new IllegalArgumentException(
                        "-o %s: the flows of an instance are written as .json or .csv".formatted(output));
            }
        }
        this.file = file;
        this.format = format;
        this.solver = solver;
        this.outputs = outputs;
    }

    /** Reads, solves, checks, writes and prints; the exit code. */
    int run(Budget budget, ProgressLine progress, Format printed, PrintWriter out) {
        var core = format.read(file);
        var outcome = outcome(core, budget, progress);
        progress.end();
        var answer = Answer.of(outcome);
        var evaluation = answer.plan() == null ? null : PlanEvaluation.of(core, answer.plan());
        boolean sound = evaluation == null || evaluation.isFeasible();
        if (answer.plan() != null) {
            outputs.forEach(output -> CorePlanFile.write(output, core, answer.plan()));
        }
        print(core, answer, outcome, sound, progress.seconds(), printed, out);
        if (outcome instanceof Outcome.Failed || !sound) {
            return ExitCode.INTERNAL;
        }
        return answer.plan() == null ? ExitCode.NOT_SOLVED : ExitCode.OK;
    }

    private Outcome outcome(Core core, Budget budget, ProgressLine progress) {
        try {
            return solver.solve(core, budget, progress);
        } catch (OutOfMemoryError full) {
            progress.end();
            throw new TooLarge("%s (%s)".formatted(name(), size(core)), full);
        }
    }

    private static String size(Core core) {
        return "%d nodes, %d arcs, %d commodities, %d designs"
                .formatted(
                        core.network().nodeCount(),
                        core.network().arcCount(),
                        core.commodities().count(),
                        core.designs().count());
    }

    private void print(
            Core core, Answer answer, Outcome outcome, boolean sound, double seconds, Format printed, PrintWriter out) {
        if (printed == Format.JSON) {
            out.println(JsonLine.of(members(core, answer, outcome, sound, seconds)));
        } else {
            out.printf("%s: %s%n", name(), size(core));
            out.printf("  status   %s%s%n", answer.status(), answer.remark().isEmpty() ? "" : ": " + answer.remark());
            out.printf("  cost     %s%n", figure(answer.cost()));
            out.printf("  bound    %s%n", figure(answer.bound()));
            out.printf("  gap      %s%n", Figures.gap(answer.gap()));
            out.printf("  seconds  %s, by %s%n", Figures.seconds(seconds), solver.name());
            if (answer.plan() != null) {
                out.printf("  check    %s%n", sound ? "every rule of the instance holds" : "the flows break a rule");
                outputs.forEach(output -> out.printf("  written to %s%n", output));
            }
            proof(core, outcome, out);
        }
        out.flush();
    }

    private static void proof(Core core, Outcome outcome, PrintWriter out) {
        if (outcome instanceof Outcome.Infeasible infeasible) {
            var proof = infeasible.proof();
            out.printf(
                    "  proof    %s%n",
                    proof == null
                            ? "by search"
                            : proof.proves(core) ? "prices that contradict every plan; checked" : "does not hold");
        }
    }

    private Map<String, @Nullable Object> members(
            Core core, Answer answer, Outcome outcome, boolean sound, double seconds) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("instance", name());
        members.put("solver", solver.name());
        members.put("status", answer.status());
        members.put("objective", answer.cost());
        members.put("bound", answer.bound());
        members.put("gap", answer.gap());
        members.put("feasible", answer.plan() != null && sound);
        members.put("seconds", seconds);
        if (outcome instanceof Outcome.Infeasible infeasible) {
            members.put(
                    "proven", infeasible.proof() != null && infeasible.proof().proves(core));
        }
        return members;
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private static String figure(@Nullable Double amount) {
        return amount == null ? "none" : String.format(Locale.ROOT, "%,.3f", amount);
    }
}
