package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** One rate of a price list. */
@Table(
        name = "tariffs",
        about = "One rate of a price list: what it charges on, for which cargo, direction, periods and yearly volume.",
        figure = "rate")
public record Tariff(
        @Column(about = "Its name in this file.") String id,

        @Column(about = "The price list it belongs to, which links and terminals name.")
        String priceList,

        @Columns TariffScope scope,
        @Column(about = "What the rate is charged on.") Basis basis,

        @Column(about = "The rate.", unit = "currency/basis")
        double rate,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency,

        @Columns TariffTier tier,
        @Columns TariffFactors factors,
        @Columns Provenance provenance)
        implements Row {

    public Tariff {
        Require.atLeast(0, rate, "rate");
    }
}
