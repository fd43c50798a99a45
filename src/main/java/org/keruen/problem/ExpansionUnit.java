package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** What one unit of an expansion brings and costs. */
public record ExpansionUnit(
        @Column(
                about = "Capacity that a unit adds, in the target's tonnes a year (each direction of a link) or the"
                        + " limit's measure; by default the capacity_tonnes of a target that is not open.",
                unit = "tonnes/year")
        @Nullable
        Double adds,

        @Column(about = "Yearly cost of a unit, capital and upkeep.", unit = "currency/year")
        double costPerYear,

        @Column(
                about = "Cost of building a unit, counted in the investment budget.",
                unit = "currency",
                byDefault = "0")
        double capex,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency,

        @Column(about = "Most units.", unit = "units", byDefault = "1")
        int maxUnits) {

    public ExpansionUnit {
        Require.atLeast(0, costPerYear, "cost_per_year");
        Require.atLeast(0, capex, "capex");
        Require.require(maxUnits >= 1, "max_units is %s, must be at least 1", maxUnits);
    }
}
