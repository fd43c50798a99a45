package org.keruen.solve.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.LinearResult.Status;

/** An engine for linear or mixed-integer programs. All are deterministic for a fixed seed and one thread. */
public enum Engine {
    /** OR-Tools' simplex. */
    GLOP(false),
    /** OR-Tools' first-order method: approximate solutions of large linear programs. */
    PDLP(false),
    /** SCIP's branch and cut, through OR-Tools. */
    SCIP(true),
    /** OR-Tools' constraint programming over integers; continuous columns are rounded to a fine grid. */
    CP_SAT(true),
    /** HiGHS' simplex and branch and cut, by its own interface. */
    HIGHS(true);

    private final boolean integers;

    Engine(boolean integers) {
        this.integers = integers;
    }

    /** Whether it takes integer columns. */
    public boolean takesIntegers() {
        return integers;
    }

    /** Whether it is made for linear programs, and gives their duals. */
    public boolean isLinear() {
        return this == GLOP || this == PDLP || this == HIGHS;
    }

    /** As users write it: {@code cp-sat}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The engine users call so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Engine of(String id) {
        return Arrays.stream(values())
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine is called %s; there are %s"
                        .formatted(id, Arrays.stream(values()).map(Engine::id).collect(Collectors.joining(", ")))));
    }

    /**
     * Solves a model; whatever happens is said in the result.
     *
     * @param parameters more of the engine's own parameters in its own notation, or empty
     * @param watcher is told the bounds, and costs of solutions, that the engine shows while it works
     */
    public LinearResult solve(LinearModel model, Budget budget, String parameters, Watcher watcher) {
        if (model.isMixedInteger() && !integers) {
            return LinearResult.refused("%s does not take integer columns".formatted(id()));
        }
        if (model.columns().count() == 0) {
            return constant(model);
        }
        try {
            return switch (this) {
                case GLOP, PDLP, SCIP -> new MpEngine(this, model, budget, parameters).solve();
                case CP_SAT -> new CpSatEngine(model, budget, parameters, watcher).solve();
                case HIGHS -> new HighsEngine(model, budget, parameters, watcher).solve();
            };
        } catch (MissingNatives e) {
            return LinearResult.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Without columns there is nothing to choose; engines differ in what they say of that. */
    private static LinearResult constant(LinearModel model) {
        double[] nothing = new double[0];
        return model.worstViolation(nothing) > 0
                ? LinearResult.without(Status.INFEASIBLE, Double.NEGATIVE_INFINITY, "nothing can meet the rows")
                : new LinearResult(
                        Status.OPTIMAL,
                        nothing,
                        new double[model.rows().count()],
                        model.offset(),
                        model.offset(),
                        "nothing to choose");
    }
}
