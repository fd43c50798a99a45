package org.keruen.solve.arc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.Engine;
import org.keruen.solve.engine.LinearResult.Status;

/** Where an engine finds no plan: what cannot be carried, and which floors cannot be met, at best. */
final class Shortage {
    /** Relative to a commodity's quantity or a resource's floor: less than that is noise. */
    private static final double NOISE = 1e-7;

    private static final String UNPROVEN =
            "; no prices prove it, as where parts of units would do: it rests on the engine's search over whole ones";

    private final Core core;
    private final ArcSettings settings;
    private final Clock clock;

    Shortage(Core core, ArcSettings settings, Clock clock) {
        this.core = core;
        this.settings = settings;
        this.clock = clock;
    }

    /** What to say after the engine found the forms infeasible: what is missing, and prices that prove it. */
    Outcome outcome(List<Form> forms, int @Nullable [] units) {
        var missing = missing(forms, units);
        if (!(missing instanceof Outcome.Infeasible infeasible)) {
            return missing;
        }
        var proof = new Contradiction(core, clock).find(forms);
        var why = proof == null ? infeasible.why() + UNPROVEN : infeasible.why();
        return new Outcome.Infeasible(why, infeasible.unmetAtBest(), infeasible.resourceShortfall(), proof);
    }

    private Outcome missing(List<Form> forms, int @Nullable [] units) {
        var model = ArcModel.elastic(core, forms, units);
        var engine = units == null || settings.backend() == Engine.HIGHS ? settings.backend() : Engine.GLOP;
        var result = engine.solve(model.linear(), clock.grace(), "", Watcher.NONE);
        if (result.status() == Status.INFEASIBLE) {
            return new Outcome.Infeasible(
                    "even with nothing carried, the limits of resources or the rules between designs contradict each"
                            + " other");
        }
        if (!result.hasSolution()) {
            return new Outcome.Infeasible(
                    "%s proves it".formatted(settings.backend().id()));
        }
        double[] unmet = unmetAtBest(model, result.primal());
        double[] shortfall = shortfall(model, result.primal());
        double total = sum(unmet) + sum(shortfall);
        return total > 0
                ? new Outcome.Infeasible(words(unmet, shortfall), unmet, shortfall)
                : new Outcome.Failed(
                        "%s finds no plan, yet nothing need be missing: its tolerances are too wide for this problem"
                                .formatted(settings.backend().id()));
    }

    private double[] unmetAtBest(ArcModel model, double[] primal) {
        int[] column = model.columns().unmet();
        double[] unmet = new double[core.commodities().count()];
        for (int k = 0; k < unmet.length; k++) {
            boolean must = core.commodities().unmetCost()[k] == Double.POSITIVE_INFINITY;
            double value = must && column[k] >= 0 ? primal[column[k]] : 0;
            unmet[k] = value > NOISE * core.commodities().quantity()[k] ? value : 0;
        }
        return unmet;
    }

    private double[] shortfall(ArcModel model, double[] primal) {
        int[] column = model.columns().shortfall();
        double[] shortfall = new double[core.resources().count()];
        for (int r = 0; r < shortfall.length; r++) {
            double value = column[r] >= 0 ? primal[column[r]] : 0;
            shortfall[r] = value > NOISE * Math.max(1, Math.abs(core.resources().lower()[r])) ? value : 0;
        }
        return shortfall;
    }

    private static String words(double[] unmet, double[] shortfall) {
        var words = new StringBuilder("at best");
        append(words, unmet, " %.6g units of commodity %d stay behind;");
        append(words, shortfall, " %.6g units are missing to the floor of resource %d;");
        return words.substring(0, words.length() - 1);
    }

    private static void append(StringBuilder words, double[] amounts, String format) {
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                words.append(format.formatted(amounts[i], i));
            }
        }
    }

    private static double sum(double[] values) {
        return java.util.Arrays.stream(values).sum();
    }
}
