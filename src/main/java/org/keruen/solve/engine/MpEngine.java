package org.keruen.solve.engine;

import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariableProto;
import org.jspecify.annotations.Nullable;
import org.keruen.solve.Budget;
import org.keruen.solve.engine.LinearResult.Status;

/** GLOP, PDLP and SCIP through OR-Tools' {@code MPSolver}. */
final class MpEngine {
    private static final double LONGEST_SECONDS = 1e9;

    private final Engine engine;
    private final LinearModel model;
    private final Budget budget;
    private final String parameters;

    MpEngine(Engine engine, LinearModel model, Budget budget, String parameters) {
        this.engine = engine;
        this.model = model;
        this.budget = budget;
        this.parameters = parameters;
    }

    /** The native solver: freed when closed, and never touched after. */
    private record Handle(MPSolver solver) implements AutoCloseable {
        @Override
        public void close() {
            solver.delete();
        }
    }

    /** Likewise the parameters. */
    private record Parameters(MPSolverParameters values) implements AutoCloseable {
        @Override
        public void close() {
            values.delete();
        }
    }

    LinearResult solve() {
        NativeLibraries.loadOrTools();
        var solver = MPSolver.createSolver(engine.name());
        if (solver == null) {
            return LinearResult.failed("OR-Tools has no %s on this machine".formatted(engine.id()));
        }
        try (var handle = new Handle(solver);
                var common = new Parameters(new MPSolverParameters())) {
            var complaint = solver.loadModelFromProto(proto());
            if (!complaint.isEmpty()) {
                return LinearResult.refused("%s refuses the model: %s".formatted(engine.id(), complaint));
            }
            if (!solver.setSolverSpecificParametersAsString(parameterText())) {
                return LinearResult.refused("%s does not accept the parameters %s".formatted(engine.id(), parameters));
            }
            solver.setTimeLimit((long) Math.ceil(1000 * Math.min(LONGEST_SECONDS, budget.seconds())));
            common.values().setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, budget.gap() / 2);
            return run(handle, common);
        }
    }

    private LinearResult run(Handle handle, Parameters common) {
        try (var _ = new Watchdog(budget.cancelled(), handle.solver()::interruptSolve)) {
            var status = status(handle.solver().solve(common.values()));
            return result(status, handle.solver().createSolutionResponseProto());
        }
    }

    private LinearResult result(Status status, MPSolutionResponse response) {
        double bound = model.isMixedInteger() ? response.getBestObjectiveBound() : Double.NEGATIVE_INFINITY;
        if (status == Status.NOTHING) {
            return LinearResult.without(status, bound, stopped());
        }
        if (status != Status.OPTIMAL && status != Status.FEASIBLE) {
            return LinearResult.without(status, Double.NEGATIVE_INFINITY, "%s says %s".formatted(engine.id(), status));
        }
        double[] primal = new double[model.columns().count()];
        for (int j = 0; j < primal.length; j++) {
            primal[j] = response.getVariableValue(j);
        }
        var remark = status == Status.OPTIMAL ? engine.id() + " finished" : stopped();
        return new LinearResult(status, primal, duals(response), model.objective(primal), bound, remark);
    }

    private double @Nullable [] duals(MPSolutionResponse response) {
        if (response.getDualValueCount() != model.rows().count()) {
            return null;
        }
        double[] duals = new double[model.rows().count()];
        for (int i = 0; i < duals.length; i++) {
            duals[i] = response.getDualValue(i);
        }
        return duals;
    }

    private String stopped() {
        return budget.cancelled().getAsBoolean()
                ? "cancelled"
                : "%s stopped at its limit of time or work".formatted(engine.id());
    }

    private static Status status(MPSolver.ResultStatus status) {
        return switch (status) {
            case OPTIMAL -> Status.OPTIMAL;
            case FEASIBLE -> Status.FEASIBLE;
            case INFEASIBLE -> Status.INFEASIBLE;
            case UNBOUNDED -> Status.UNBOUNDED;
            case NOT_SOLVED -> Status.NOTHING;
            case ABNORMAL, MODEL_INVALID -> Status.ABNORMAL;
        };
    }

    private String parameterText() {
        var seed = (int) Math.floorMod(budget.seed(), 1L << 31);
        boolean limited = budget.iterations() < Long.MAX_VALUE;
        return switch (engine) {
            case GLOP ->
                "random_seed: %d ".formatted(seed)
                        + (limited ? "max_number_of_iterations: %d ".formatted(budget.iterations()) : "")
                        + parameters;
            case PDLP ->
                "num_threads: %d termination_criteria { iteration_limit: %d simple_optimality_criteria { eps_optimal_absolute: %3$s eps_optimal_relative: %3$s } } "
                                .formatted(
                                        budget.threads(), Math.min(budget.iterations(), Integer.MAX_VALUE), accuracy())
                        + parameters;
            case SCIP ->
                "randomization/randomseedshift = %d\n".formatted(seed)
                        + "limits/absgap = 0\n"
                        + (limited ? "limits/nodes = %d\n".formatted(budget.iterations()) : "")
                        + parameters.replace(';', '\n');
            case CP_SAT, HIGHS -> throw new IllegalStateException(engine.id());
        };
    }

    /** For a first-order method: well within the gap asked for. */
    private double accuracy() {
        return Math.clamp(budget.gap() / 100, 1e-9, 1e-4);
    }

    private MPModelProto proto() {
        var proto = MPModelProto.newBuilder().setObjectiveOffset(model.offset());
        var columns = model.columns();
        for (int j = 0; j < columns.count(); j++) {
            proto.addVariable(MPVariableProto.newBuilder()
                    .setLowerBound(columns.lower()[j])
                    .setUpperBound(columns.upper()[j])
                    .setObjectiveCoefficient(columns.cost()[j])
                    .setIsInteger(columns.integer()[j])
                    .build());
        }
        var rows = model.rows();
        for (int i = 0; i < rows.count(); i++) {
            var row = MPConstraintProto.newBuilder()
                    .setLowerBound(rows.lower()[i])
                    .setUpperBound(rows.upper()[i]);
            for (int e = rows.first()[i]; e < rows.first()[i + 1]; e++) {
                row.addVarIndex(rows.column()[e]).addCoefficient(rows.value()[e]);
            }
            proto.addConstraint(row.build());
        }
        return proto.build();
    }
}
