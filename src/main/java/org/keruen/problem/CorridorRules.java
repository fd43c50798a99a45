package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** Rules on a corridor's share, and what opening it costs. */
public record CorridorRules(
        @Column(
                about = "Greatest share of the tonnes asked for (of the share cargoes) that may pass its gates.",
                unit = "share",
                byDefault = "1",
                atMost = 1)
        double capShare,

        @Column(
                about = "Least share of the tonnes asked for (of the share cargoes) that must pass its gates.",
                unit = "share",
                byDefault = "0",
                atMost = 1)
        double floorShare,

        @Columns(prefix = "share_") CargoFilter shareOf,

        @Column(about = "Paid for the year if any tonne passes its gates.", unit = "currency/year", byDefault = "0")
        double openingCostPerYear,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency) {

    /** No rules. */
    public static final CorridorRules NONE = new CorridorRules(1, 0, CargoFilter.ALL, 0, null);

    public CorridorRules {
        Require.share(capShare, "cap_share");
        Require.share(floorShare, "floor_share");
        Require.require(floorShare <= capShare, "floor_share (%s) is above cap_share (%s)", floorShare, capShare);
        Require.atLeast(0, openingCostPerYear, "opening_cost_per_year");
    }
}
