package org.keruen.solve.engine;

import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.LinearResult.Status;

/** HiGHS: dual simplex for linear programs, branch and cut for integer ones. */
final class HighsEngine {
    private static final int HAS_FEASIBLE = 2;

    private final LinearModel model;
    private final Budget budget;
    private final String parameters;
    private final Watcher watcher;
    private final boolean mixedInteger;
    private final Scaling scaling;

    HighsEngine(LinearModel model, Budget budget, String parameters, Watcher watcher) {
        this.model = model;
        this.budget = budget;
        this.parameters = parameters;
        this.watcher = watcher;
        this.mixedInteger = model.isMixedInteger();
        this.scaling = mixedInteger ? Scaling.of(model) : Scaling.NONE;
    }

    LinearResult solve() {
        if (budget.cancelled().getAsBoolean()) {
            return LinearResult.without(Status.NOTHING, Double.NEGATIVE_INFINITY, "cancelled");
        }
        try (var highs = new Highs()) {
            var complaint = configure(highs);
            if (!complaint.isEmpty()) {
                return LinearResult.refused("highs does not accept the parameter " + complaint);
            }
            if (!highs.pass(mixedInteger ? scaling.scaled(model) : model)) {
                return LinearResult.refused("highs refuses the model");
            }
            highs.listen(new Progress());
            return result(highs, highs.run());
        }
    }

    /** Sets the options; the first that is not accepted, or nothing. */
    private String configure(Highs highs) {
        highs.option("output_flag", false);
        highs.option("threads", mixedInteger ? budget.threads() : 1);
        highs.option("random_seed", Math.floorMod(budget.seed(), (long) Integer.MAX_VALUE));
        highs.option("mip_rel_gap", budget.gap() / 2);
        highs.option("mip_abs_gap", 0);
        if (budget.seconds() < Double.POSITIVE_INFINITY) {
            highs.option("time_limit", budget.seconds());
        }
        if (budget.iterations() < Integer.MAX_VALUE) {
            highs.option(mixedInteger ? "mip_max_nodes" : "simplex_iteration_limit", budget.iterations());
        }
        for (var pair : parameters.split("[;,\\s]+", -1)) {
            var parts = pair.split("=", 2);
            if (!pair.isEmpty() && (parts.length != 2 || !highs.option(parts[0], parts[1]))) {
                return pair;
            }
        }
        return "";
    }

    private LinearResult result(Highs highs, int modelStatus) {
        double bound = mixedInteger ? scaling.cost(highs.bound()) : Double.NEGATIVE_INFINITY;
        return switch (modelStatus) {
            case 7 -> solution(highs, Status.OPTIMAL, bound, "highs finished");
            case 6 -> solution(highs, Status.OPTIMAL, model.offset(), "the model is empty");
            case 8 -> LinearResult.without(Status.INFEASIBLE, Double.NEGATIVE_INFINITY, "highs finds it infeasible");
            case 10 -> LinearResult.without(Status.UNBOUNDED, Double.NEGATIVE_INFINITY, "highs finds it unbounded");
            case 13, 14, 16, 17 -> stopped(highs, bound);
            default -> LinearResult.failed("highs ended with model status " + modelStatus);
        };
    }

    private LinearResult stopped(Highs highs, double bound) {
        var why = budget.cancelled().getAsBoolean() ? "cancelled" : "highs stopped at its limit of time or work";
        return mixedInteger && highs.intInfo("primal_solution_status") == HAS_FEASIBLE
                ? solution(highs, Status.FEASIBLE, bound, why)
                : LinearResult.without(Status.NOTHING, bound, why);
    }

    private LinearResult solution(Highs highs, Status status, double bound, String remark) {
        double[] scaled = new double[model.columns().count()];
        double[] duals = new double[model.rows().count()];
        highs.solution(scaled, duals);
        double[] primal = scaling.unscaled(model, scaled);
        return new LinearResult(status, primal, mixedInteger ? null : duals, model.objective(primal), bound, remark);
    }

    /** Passes what HiGHS tells to the watcher, and the user's will to HiGHS. */
    private final class Progress implements Highs.Listener {
        @Override
        public boolean stop() {
            return budget.cancelled().getAsBoolean();
        }

        @Override
        public void solution(double objective) {
            if (mixedInteger && Double.isFinite(objective)) {
                watcher.incumbent(scaling.cost(objective));
            }
        }

        @Override
        public void bound(double bound) {
            if (mixedInteger && Double.isFinite(bound)) {
                watcher.bound(scaling.cost(bound));
            }
        }
    }
}
