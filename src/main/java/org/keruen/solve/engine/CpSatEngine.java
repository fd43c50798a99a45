package org.keruen.solve.engine;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.SatParameters;
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
        var solver = new CpSolver();
        try {
            configure(solver.getParameters());
        } catch (TextFormat.ParseException e) {
            return LinearResult.refused(
                    "cp-sat does not accept the parameters %s: %s".formatted(parameters, e.getMessage()));
        }
        try (var _ = new Watchdog(budget.cancelled(), solver::stopSearch)) {
            return result(grid, vars, solver, solver.solve(cp, new Progress(grid)));
        }
    }

    private static LinearExpr expression(IntegerGrid.Row row, IntVar[] vars) {
        var members = new IntVar[row.column().length];
        for (int i = 0; i < members.length; i++) {
            members[i] = vars[row.column()[i]];
        }
        return LinearExpr.weightedSum(members, row.factor());
    }

    private void configure(SatParameters.Builder to) throws TextFormat.ParseException {
        to.setNumWorkers(budget.threads())
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
    }

    private LinearResult result(IntegerGrid grid, IntVar[] vars, CpSolver solver, CpSolverStatus status) {
        double bound = model.offset() + grid.bound(solver.bestObjectiveBound());
        return switch (status) {
            case OPTIMAL -> solution(grid, vars, solver, Status.OPTIMAL, bound);
            case FEASIBLE -> solution(grid, vars, solver, Status.FEASIBLE, bound);
            case INFEASIBLE ->
                LinearResult.without(Status.INFEASIBLE, Double.NEGATIVE_INFINITY, "cp-sat finds it infeasible");
            case UNKNOWN -> LinearResult.without(Status.NOTHING, bound, stopped());
            case MODEL_INVALID, UNRECOGNIZED ->
                LinearResult.refused("cp-sat refuses the model: " + solver.getSolutionInfo());
        };
    }

    private LinearResult solution(IntegerGrid grid, IntVar[] vars, CpSolver solver, Status status, double bound) {
        double[] primal = new double[vars.length];
        for (int j = 0; j < primal.length; j++) {
            primal[j] = grid.value(j, solver.value(vars[j]));
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
    private final class Progress extends CpSolverSolutionCallback {
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
    }
}
