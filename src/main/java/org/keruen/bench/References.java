package org.keruen.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each problem's plans are held against: the least cost that is known from the table or from a checked plan. */
final class References {
    private final Map<String, Double> best = new HashMap<>();
    private final Map<String, Double> bounds = new HashMap<>();
    private final Set<String> infeasible = new HashSet<>();

    References(List<Run> judged, List<BestKnown> table) {
        for (var known : table) {
            if (known.kind() != BestKnown.Kind.BOUND) {
                best.merge(known.problem(), known.value(), Math::min);
            }
            if (known.kind() != BestKnown.Kind.BEST_KNOWN) {
                bounds.merge(known.problem(), known.value(), Math::max);
            }
        }
        for (var run : judged) {
            var answer = run.answer();
            if (answer.status().hasPlan()) {
                best.merge(run.key().problem(), Judge.objective(run), Math::min);
            }
            if (answer.bound() != null && answer.status() != RunStatus.WRONG) {
                bounds.merge(run.key().problem(), answer.bound(), Math::max);
            }
            if (answer.status() == RunStatus.INFEASIBLE) {
                infeasible.add(run.key().problem());
            }
        }
    }

    /** The least known cost; null if no plan is known. */
    @Nullable
    Double best(String problem) {
        return best.get(problem);
    }

    /** The greatest proven bound; null if there is none. */
    @Nullable
    Double bound(String problem) {
        return bounds.get(problem);
    }

    /** Whether it is proven, and contradicted by nobody, that there is no plan. */
    boolean isInfeasible(String problem) {
        return infeasible.contains(problem) && !best.containsKey(problem);
    }
}
