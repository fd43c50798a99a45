package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** What tonnes under a contract pay, and those that are missing. */
public record ContractPrice(
        @Column(
                about = "Price of a tonne under the contract in place of the target's own; blank: the target's own.",
                unit = "currency/tonne")
        @Nullable
        Double pricePerTonne,

        @Column(
                about = "Price of each committed tonne that is not carried; by default price_per_tonne.",
                unit = "currency/tonne")
        @Nullable
        Double shortfallPricePerTonne,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency) {

    public ContractPrice {
        Require.require(
                pricePerTonne != null || shortfallPricePerTonne != null,
                "neither price_per_tonne nor shortfall_price_per_tonne is given");
    }

    /** Price of a missing committed tonne. */
    public double ofShortfall() {
        if (shortfallPricePerTonne != null) {
            return shortfallPricePerTonne;
        }
        return pricePerTonne == null ? 0 : pricePerTonne;
    }
}
