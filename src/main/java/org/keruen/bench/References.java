package org.keruen.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each problem's plans are held against: the least cost and the greatest bound that are known from the table or
 * from a checked run.
 */
final class References {
    private final Map<String, Told> costs = new HashMap<>();
    private final Map<String, Told> bounds = new HashMap<>();
    private final Set<String> infeasible = new HashSet<>();

    /** A value and who says so. */
    record Told(double value, String by) {}

    References(List<Run> judged, List<BestKnown> table) {
        for (var known : table) {
            least(known.problem(), known.cost(), known.source());
            greatest(known.problem(), known.lowerBound(), known.source());
            if (known.kind() == BestKnown.Kind.INFEASIBLE) {
                infeasible.add(known.problem());
            }
        }
        for (var run : judged) {
            var answer = run.answer();
            var problem = run.key().problem();
            if (answer.status().hasPlan()) {
                least(problem, answer.objective(), run.key().configuration());
            }
            if (answer.status() != RunStatus.WRONG) {
                greatest(problem, answer.bound(), run.key().configuration());
            }
            if (answer.status() == RunStatus.INFEASIBLE) {
                infeasible.add(problem);
            }
        }
    }

    private void least(String problem, @Nullable Double cost, String by) {
        if (cost != null) {
            costs.merge(problem, new Told(cost, by), (one, other) -> other.value() < one.value() ? other : one);
        }
    }

    private void greatest(String problem, @Nullable Double bound, String by) {
        if (bound != null) {
            bounds.merge(problem, new Told(bound, by), (one, other) -> other.value() > one.value() ? other : one);
        }
    }

    /** The least known cost; null if no plan is known. */
    @Nullable
    Double best(String problem) {
        var told = costs.get(problem);
        return told == null ? null : told.value();
    }

    /** The least known cost and whose it is; null if no plan is known. */
    @Nullable
    Told cost(String problem) {
        return costs.get(problem);
    }

    /** The greatest proven bound and whose it is; null if there is none. */
    @Nullable
    Told bound(String problem) {
        return bounds.get(problem);
    }

    /** Whether it is proven, and contradicted by nobody, that there is no plan. */
    boolean isInfeasible(String problem) {
        return infeasible.contains(problem) && !costs.containsKey(problem);
    }
}
