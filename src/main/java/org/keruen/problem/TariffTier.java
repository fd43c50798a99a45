package org.keruen.problem;

/** From which yearly volume a rate holds, and how. */
public record TariffTier(
        @Column(
                about = "Yearly tonnes on the link or terminal, per direction, from which the rate holds. Rates of"
                        + " one list and scope with different thresholds are a tier table.",
                unit = "tonnes/year",
                byDefault = "0")
        double fromTonnes,

        @Column(
                about = "Whether a tier's rate is for the tonnes beyond its threshold or for all.",
                byDefault = "incremental")
        TierKind tier,

        @Column(about = "Paid for the year if any tonne goes at this rate.", unit = "currency/year", byDefault = "0")
        double fixedPerYear) {

    /** From the first tonne, nothing fixed. */
    public static final TariffTier FIRST = new TariffTier(0, TierKind.INCREMENTAL, 0);

    public TariffTier {
        Require.atLeast(0, fromTonnes, "from_tonnes");
        Require.atLeast(0, fixedPerYear, "fixed_per_year");
    }
}
