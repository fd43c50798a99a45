package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** What changes a rate for some cargo or direction. */
public record TariffFactors(
        @Column(about = "Factor on the rate for reefer cargo.", byDefault = "1")
        double reeferFactor,

        @Column(
                about = "Factor on the rate against the link's forward direction (back-haul discount).",
                byDefault = "1")
        double backHaulFactor,

        @Column(
                about = "Least tonnes a wagon is charged for: a cargo that loads lighter pays for the missing tonnes.",
                unit = "tonnes/wagon")
        @Nullable
        Double minTonnesPerWagon) {

    /** No change. */
    public static final TariffFactors NONE = new TariffFactors(1, 1, null);

    public TariffFactors {
        Require.atLeast(0, reeferFactor, "reefer_factor");
        Require.atLeast(0, backHaulFactor, "back_haul_factor");
    }
}
