package org.keruen.solve.engine;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolverResponse;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.SatParameters;
import com.google.ortools.sat.SolutionCallback;
import com.google.ortools.sat.SolveWrapper;
import com.google.protobuf.TextFormat;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.LinearResult.Status;

/**
 * CP-SAT on an {@link IntegerGrid}. Its bound is proven, rounding accounted for; its solution keeps the rows only as
 * well as the grid allows. Several workers are interleaved, so that they too give the same answer each time.
 */
final class CpSatEngine {
    private final LinearModel model;
    private final Budget budget;
    private final String parameters;
    private final Watcher watcher;

    CpSatEngine(LinearModel model, Budget budget, String parameters, Watcher watcher) {
        this.model = model;
        this.budget = budget;
        this.parameters = parameters;
        this.watcher = watcher;
    }

    /** The native solver: freed when closed, and never touched after. */
    private record Handle(SolveWrapper solver) implements AutoCloseable {
        @Override
        public void close() {
            solver.delete();
        }
    }

    LinearResult solve() {
        NativeLibraries.loadOrTools();
        var grid = IntegerGrid.of(model);
        if (grid == null) {
            return LinearResult.refused("cp-sat needs finite bounds on every column");
        }
        var cp = new CpModel();
        var vars = new IntVar[grid.step().length];
        for (int j = 0; j < vars.length; j++) {
            vars[j] = cp.newIntVar(grid.lower()[j], grid.upper()[j], "");
        }
        for (var row : grid.rows()) {
            cp.addLinearConstraint(expression(row, vars), row.lower(), row.upper());
        }
        cp.minimize(expression(grid.objective(), vars));
        try {
            return result(grid, run(grid, cp, parameters()));
        } catch (TextFormat.ParseException e) {
            return LinearResult.refused(
                    "cp-sat does not accept the parameters %s: %s".formatted(parameters, e.getMessage()));
        }
    }

    private CpSolverResponse run(IntegerGrid grid, CpModel cp, SatParameters configured) {
        try (var progress = new Progress(grid);
                var handle = new Handle(new SolveWrapper());
                var _ = new Watchdog(budget.cancelled(), handle.solver()::stopSearch)) {
            handle.solver().setParameters(configured);
            handle.solver().addSolutionCallback(progress);
            var response = handle.solver().solve(cp.model());
            handle.solver().clearSolutionCallback(progress);
            return response;
        }
    }

    private static LinearExpr expression(IntegerGrid.Row row, IntVar[] vars) {
        var members = new IntVar[row.column().length];
        for (int i = 0; i < members.length; i++) {
            members[i] = vars[row.column()[i]];
        }
        return LinearExpr.weightedSum(members, row.factor());
    }

    private SatParameters parameters() throws TextFormat.ParseException {
        var to = SatParameters.newBuilder()
                .setNumWorkers(budget.threads())
                .setInterleaveSearch(budget.threads() > 1)
                .setRandomSeed((int) Math.floorMod(budget.seed(), 1L << 31))
                .setRelativeGapLimit(budget.gap() / 2)
                .setAbsoluteGapLimit(0)
                .setSearchBranching(SatParameters.SearchBranching.PORTFOLIO_WITH_QUICK_RESTART_SEARCH)
                .setLinearizationLevel(2);
        if (budget.seconds() < Double.POSITIVE_INFINITY) {
            to.setMaxTimeInSeconds(budget.seconds());
        }
        if (budget.iterations() < Long.MAX_VALUE) {
            to.setMaxNumberOfConflicts(budget.iterations());
        }
        TextFormat.merge(parameters, to);
        return to.build();
    }

    private LinearResult result(IntegerGrid grid, CpSolverResponse response) {
        double bound = model.offset() + grid.bound(response.getBestObjectiveBound());
        return switch (response.getStatus()) {
            case OPTIMAL -> solution(grid, response, Status.OPTIMAL, bound);
            case FEASIBLE -> solution(grid, response, Status.FEASIBLE, bound);
            case INFEASIBLE ->
                LinearResult.without(Status.INFEASIBLE, Double.NEGATIVE_INFINITY, "cp-sat finds it infeasible");
            case UNKNOWN -> LinearResult.without(Status.NOTHING, bound, stopped());
            case MODEL_INVALID, UNRECOGNIZED ->
                LinearResult.refused("cp-sat refuses the model: " + response.getSolutionInfo());
        };
    }

    /** Columns became variables in their order, and nothing else did. */
    private LinearResult solution(IntegerGrid grid, CpSolverResponse response, Status status, double bound) {
        double[] primal = new double[model.columns().count()];
        for (int j = 0; j < primal.length; j++) {
            primal[j] = grid.value(j, response.getSolution(j));
        }
        double error = grid.objective().error() / grid.objective().scale();
        var remark = "%s; rounding to whole numbers lowers the bound by %.3g"
                .formatted(status == Status.OPTIMAL ? "cp-sat finished" : stopped(), error);
        return new LinearResult(status, primal, null, model.objective(primal), bound, remark);
    }

    private String stopped() {
        return budget.cancelled().getAsBoolean() ? "cancelled" : "cp-sat stopped at its limit of time or work";
    }

    /** Tells the watcher the bound at each solution; the solutions themselves are only as good as the grid. */
    private final class Progress extends SolutionCallback implements AutoCloseable {
        private final IntegerGrid grid;

        Progress(IntegerGrid grid) {
            this.grid = grid;
        }

        @Override
        public void onSolutionCallback() {
            double bound = model.offset() + grid.bound(bestObjectiveBound());
            if (bound < objectiveValue()) {
                watcher.bound(bound);
            }
        }

        @Override
        public void close() {
            delete();
        }
    }
}
