package org.keruen.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan: which tonnes go which way, what that costs, what it loads, and how good it is proven to be.
 *
 * @param problem name of the problem
 * @param scenario id of the scenario; null for the problem as it stands
 * @param currency of all money
 * @param proof status, objective, bound
 * @param routes tonnes by way, in the order of demands, periods, then falling tonnes
 * @param unmet tonnes not carried
 * @param choices expansions, contracts and charges taken
 * @param loads of every link, terminal, limit and rule
 * @param bill of the year, all parts; their sum is the objective (without revenue when least cost is sought)
 */
public record Allocation(
        String problem,
        @Nullable String scenario,
        String currency,
        Proof proof,
        List<Route> routes,
        List<Unmet> unmet,
        List<Choice> choices,
        List<Load> loads,
        Bill bill) {

    public Allocation {
        routes = List.copyOf(routes);
        unmet = List.copyOf(unmet);
        choices = List.copyOf(choices);
        loads = List.copyOf(loads);
    }

    public double tonnesMoved() {
        return routes.stream().mapToDouble(Route::tonnes).sum();
    }

    public double tonnesUnmet() {
        return unmet.stream().mapToDouble(Unmet::tonnes).sum();
    }
}
