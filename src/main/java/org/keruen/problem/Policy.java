package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** A rule on the whole plan. */
@Table(name = "policies", about = "A rule on the whole plan.", figure = "value")
public record Policy(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "What it rules.") PolicyKind kind,

        @Column(about = "The figure: tonnes of CO2, money, a share, a count or a factor, as the kind says.")
        double value,

        @Column(about = "Tonnes a year from which a corridor counts as used (min-corridors).", unit = "tonnes/year")
        @Nullable
        Double thresholdTonnes,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency,

        @Columns Provenance provenance)
        implements Row {

    public Policy {
        Require.atLeast(0, value, "value");
        Require.require(
                kind != PolicyKind.MAX_CORRIDOR_SHARE || value <= 1, "value is %s, must be a share from 0 to 1", value);
        Require.require(
                kind != PolicyKind.MIN_CORRIDORS || thresholdTonnes != null,
                "min-corridors needs threshold_tonnes: from how many tonnes a corridor counts as used");
    }
}
