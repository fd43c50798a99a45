package org.keruen.explain;

import java.util.List;
import org.keruen.allocation.Route;

/**
 * A way that a demand could go and does not.
 *
 * @param route the way, at the prices that hold at the plan's volumes, for all tonnes of the demand in the period
 * @param extraPerTonne how much dearer a tonne is on it than on the dearest way that is taken, or than leaving it where
 *     none is: all parts of the objective, full capacities at what they are worth, and what would have to be chosen for
 *     it spread over the demand's tonnes; below 0 only where something bars the way
 * @param reasons why the plan leaves it, the weightiest first
 */
public record RouteNotTaken(Route route, double extraPerTonne, List<Reason> reasons) {

    public RouteNotTaken {
        reasons = List.copyOf(reasons);
    }

    /** Whether the demand could go so today. */
    public boolean isOpen() {
        return reasons.stream().noneMatch(RouteNotTaken::bars);
    }

    private static boolean bars(Reason reason) {
        return switch (reason) {
            case Reason.Shut _, Reason.Forbidden _, Reason.TooSlow _ -> true;
            case Reason.Dearer _, Reason.Full _, Reason.Frees _, Reason.Needs _ -> false;
        };
    }
}
