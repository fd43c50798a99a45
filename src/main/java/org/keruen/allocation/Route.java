package org.keruen.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tonnes of a demand that go one way.
 *
 * @param demand the demand
 * @param period the period in which they set out
 * @param destination the node they go to
 * @param market the market that buys them; null for a demand with a destination
 * @param tonnes how many, above 0
 * @param corridors the corridors whose gates they pass, in the order of travel, each once
 * @param legs in the order of travel; the last is the delivery
 * @param km, days, co2TonnesPerTonne sums over the legs; days in store included
 * @param bill what one tonne of them pays and earns, in the problem's currency a tonne; fixed charges and shortfalls,
 *     which no single tonne causes, are not in it
 */
public record Route(
        String demand,
        String period,
        String destination,
        @Nullable String market,
        double tonnes,
        List<String> corridors,
        List<Leg> legs,
        double km,
        double days,
        double co2TonnesPerTonne,
        Bill bill) {

    public Route {
        corridors = List.copyOf(corridors);
        legs = List.copyOf(legs);
    }
}
