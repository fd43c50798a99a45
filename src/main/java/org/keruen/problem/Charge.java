package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** What the use of a link or terminal costs: a price list's rate, a price of its own, or both added. */
public record Charge(
        @Column(
                about = "Price list of the tariffs table. A cargo for which the list has no rate cannot pass.",
                refersTo = Tariff.class)
        @Nullable
        String priceList,

        @Column(about = "Price of its own, besides the price list's; 0 says that it is free.", unit = "currency/tonne")
        @Nullable
        Double pricePerTonne,

        @Column(about = "Paid for the year if any tonne passes.", unit = "currency/year", byDefault = "0")
        double fixedCostPerYear,

        @Column(about = "Currency of the prices in this row; by default the problem's.", refersTo = Currency.class)
        @Nullable
        String currency) {

    public Charge {
        Require.atLeast(0, fixedCostPerYear, "fixed_cost_per_year");
        Require.require(
                priceList != null || pricePerTonne != null,
                "neither price_list nor price_per_tonne is given; say price_per_tonne 0 if it is free");
    }

    /** Free of charge. */
    public static final Charge FREE = new Charge(null, 0.0, 0, null);
}
