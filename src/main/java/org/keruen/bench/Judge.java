package org.keruen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds runs of the same problem against each other: a bound above the cost of another run's checked plan, or a proof
 * of infeasibility beside such a plan, is wrong.
 */
final class Judge {
    /** By which a bound may be above a cost, of the cost. */
    private static final double TOLERANCE = 1e-6;

    private Judge() {}

    /** The runs with the status that they deserve in the light of all. */
    static List<Run> judged(List<Run> runs) {
        Map<String, Run> best = new HashMap<>();
        runs.stream()
                .filter(run -> run.answer().status().hasPlan())
                .forEach(run -> best.merge(
                        run.key().problem(), run, (one, other) -> objective(other) < objective(one) ? other : one));
        var judged = new ArrayList<Run>();
        for (var run : runs) {
            var why = contradiction(run, best.get(run.key().problem()));
            judged.add(why == null ? run : run.with(run.answer().wrong(why)));
        }
        judged.sort(Comparator.comparing((Run run) -> run.key().problem())
                .thenComparing(run -> run.key().configuration())
                .thenComparingLong(run -> run.key().seed())
                .thenComparingInt(run -> run.key().repeat()));
        return judged;
    }

    static double objective(Run run) {
        var objective = run.answer().objective();
        return objective == null ? Double.POSITIVE_INFINITY : objective;
    }

    private static @Nullable String contradiction(Run run, @Nullable Run best) {
        if (best == null || run.answer().status() == RunStatus.WRONG) {
            return null;
        }
        if (run.answer().status() == RunStatus.INFEASIBLE) {
            return "said that there is no plan, but there is the checked one of " + best.key();
        }
        double cost = objective(best);
        var bound = run.answer().bound();
        return bound != null && bound > cost + TOLERANCE * Math.max(1, Math.abs(cost))
                ? "its bound %s is above the cost %s of the checked plan of %s".formatted(bound, cost, best.key())
                : null;
    }
}
