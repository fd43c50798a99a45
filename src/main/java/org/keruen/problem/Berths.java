package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** A terminal's capacity told by its berths: berths × hours × tonnes an hour × utilisation. */
public record Berths(
        @Column(about = "Berths, jetties or tracks that work side by side.", unit = "berths") @Nullable
        Double berths,

        @Column(about = "Hours in a year that a berth can work.", unit = "hours/year", byDefault = "8760")
        double hoursPerYear,

        @Column(about = "Tonnes that a berth handles in an hour of work.", unit = "tonnes/hour") @Nullable
        Double tonnesPerHour,

        @Column(
                about = "Share of the hours that can be used before ships queue.",
                unit = "share",
                byDefault = "1",
                atMost = 1)
        double utilisation) {

    /** Not told by berths. */
    public static final Berths NONE = new Berths(null, 8760, null, 1);

    public Berths {
        Require.require(
                (berths == null) == (tonnesPerHour == null), "berths and tonnes_per_hour must be given together");
        Require.atLeast(0, hoursPerYear, "hours_per_year");
        Require.share(utilisation, "utilisation");
    }

    /** Tonnes a year, infinite if the terminal is not told by its berths. */
    public double capacityTonnes() {
        return berths == null || tonnesPerHour == null
                ? Double.POSITIVE_INFINITY
                : berths * hoursPerYear * tonnesPerHour * utilisation;
    }
}
