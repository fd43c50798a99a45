package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** How much a contract commits to and allows. */
public record ContractVolume(
        @Column(about = "Tonnes a year that are paid for, carried or not.", unit = "tonnes/year", byDefault = "0")
        double committedTonnes,

        @Column(
                about = "Sold in whole lots of this size, each committed in full, in place of committed_tonnes.",
                unit = "tonnes/lot")
        @Nullable
        Double lotTonnes,

        @Column(about = "Least number of lots.", unit = "lots", byDefault = "0")
        int minLots,

        @Column(about = "Greatest number of lots.", unit = "lots", byDefault = "1")
        int maxLots,

        @Column(
                about = "Whether, once taken, every committed tonne must be carried and not only paid for.",
                byDefault = "no")
        boolean allOrNothing,

        @Column(
                about = "Most tonnes a year under the contract; those beyond the commitment pay its price too. In"
                        + " lots the lots are the limit.",
                unit = "tonnes/year",
                byDefault = "unlimited")
        double maxTonnes) {

    public ContractVolume {
        Require.atLeast(0, committedTonnes, "committed_tonnes");
        Require.require(lotTonnes == null || lotTonnes > 0, "lot_tonnes is %s, must be above 0", lotTonnes);
        Require.require(
                lotTonnes == null || committedTonnes == 0,
                "committed_tonnes (%s) is given besides lot_tonnes (%s); give one",
                committedTonnes,
                lotTonnes);
        Require.require(minLots >= 0 && minLots <= maxLots, "min_lots (%s) is above max_lots (%s)", minLots, maxLots);
        Require.require(
                maxTonnes >= committedTonnes,
                "max_tonnes (%s) is below committed_tonnes (%s)",
                maxTonnes,
                committedTonnes);
    }
}
