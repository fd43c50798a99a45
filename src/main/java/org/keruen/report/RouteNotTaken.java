package org.keruen.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way that a demand could go and does not.
 *
 * @param demand the demand
 * @param corridors whose gates it would pass
 * @param legs links and terminals in the order of travel
 * @param pricePerTonne what a tonne would pay, in the problem's currency
 * @param extraPerTonne how much cheaper it would have to be, full capacities on it counted at what they are worth
 * @param days it would take
 * @param reason in words why the plan leaves it; null if nobody said
 */
public record RouteNotTaken(
        String demand,
        List<String> corridors,
        List<String> legs,
        double pricePerTonne,
        double extraPerTonne,
        double days,
        @Nullable String reason) {

    public RouteNotTaken {
        corridors = List.copyOf(corridors);
        legs = List.copyOf(legs);
    }
}
