package org.keruen.solve.arc;

import java.util.Arrays;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.Engine;
import org.keruen.solve.engine.LinearModel;
import org.keruen.solve.engine.LinearResult;
import org.keruen.solve.engine.LinearResult.Status;

/** Solves the linear program of flows once the designs' units are known. */
final class ExactFlows {
    /** Relative to the greatest flow: what an approximate solution has of less is nothing. */
    private static final double SUPPORT = 1e-9;

    private final ArcSettings settings;
    private final Clock clock;

    ExactFlows(ArcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Where there was nothing to choose: by the backend if it is made for that, else by a simplex. */
    LinearResult given(LinearModel model) {
        boolean own = settings.backend().isLinear();
        var first = own ? settings.backend() : Engine.GLOP;
        var result = first.solve(model, clock.remaining(), own ? settings.parameters() : "", Watcher.NONE);
        if (result.status() == Status.ABNORMAL) {
            return other(first).solve(model, clock.remaining(), "", Watcher.NONE);
        }
        return first == Engine.PDLP && result.hasSolution() ? polished(model, result) : result;
    }

    /**
     * Where an engine has chosen the designs: whatever the clock says, for that plan is as good as found. If a full
     * solve takes too long, the flow goes where the engine's went.
     *
     * @param rough the engine's solution, flow columns first
     */
    LinearResult chosen(LinearModel model, double[] rough) {
        var first = settings.backend() == Engine.HIGHS ? Engine.HIGHS : Engine.GLOP;
        var result = first.solve(model, clock.grace(), "", Watcher.NONE);
        if (result.status() == Status.ABNORMAL) {
            result = other(first).solve(model, clock.grace(), "", Watcher.NONE);
        }
        return result.status() == Status.OPTIMAL
                ? result
                : onSupport(model, Arrays.copyOf(rough, model.columns().count()), clock.grace());
    }

    private static Engine other(Engine engine) {
        return engine == Engine.HIGHS ? Engine.GLOP : Engine.HIGHS;
    }

    /**
     * An approximate solution says where flow should be; a simplex says how much. The prices stay the approximate ones.
     */
    private LinearResult polished(LinearModel model, LinearResult rough) {
        var exact = onSupport(model, rough.primal(), clock.grace());
        return exact.hasSolution()
                ? new LinearResult(
                        rough.status(), exact.primal(), rough.duals(), exact.objective(), rough.bound(), rough.remark())
                : rough;
    }

    /** The best flow over the columns that a solution uses; without duals, for they are of the whole model. */
    private static LinearResult onSupport(LinearModel model, double[] rough, Budget budget) {
        double most = Arrays.stream(rough).max().orElse(0);
        var result = Engine.GLOP.solve(model.restrictedTo(rough, SUPPORT * most), budget, "", Watcher.NONE);
        return new LinearResult(
                result.status(), result.primal(), null, result.objective(), Double.NEGATIVE_INFINITY, result.remark());
    }
}
