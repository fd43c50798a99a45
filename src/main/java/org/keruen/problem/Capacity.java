package org.keruen.problem;

import java.util.List;

/**
 * What can pass in a year and in each period. A link's capacity is that of each direction; a terminal's is shared by
 * both.
 */
public record Capacity(
        @Column(
                about = "Most tonnes in a year; each period gets its part by days unless capacity_tonnes_by_period"
                        + " says otherwise.",
                unit = "tonnes/year",
                byDefault = "unlimited")
        double capacityTonnes,

        @Column(about = "Most tonnes in each period, one number a period.", unit = "tonnes/period")
        List<Double> capacityTonnesByPeriod,

        @Column(
                about = "Most TEU in a year, by days in each period; counts cargoes that have tonnes_per_teu.",
                unit = "TEU/year",
                byDefault = "unlimited")
        double capacityTeu,

        @Column(
                about = "Tonnes a year of others' traffic that already use it, taken off the capacity.",
                unit = "tonnes/year",
                byDefault = "0")
        double backgroundTonnes,

        @Column(
                about = "All or nothing: if used at all, at least this many tonnes in the year (both directions"
                        + " together).",
                unit = "tonnes/year",
                byDefault = "0")
        double minTonnes) {

    /** Without limit. */
    public static final Capacity UNLIMITED =
            new Capacity(Double.POSITIVE_INFINITY, List.of(), Double.POSITIVE_INFINITY, 0, 0);

    public Capacity {
        Require.atLeast(0, capacityTonnes, "capacity_tonnes");
        capacityTonnesByPeriod.forEach(tonnes -> Require.atLeast(0, tonnes, "capacity_tonnes_by_period"));
        Require.atLeast(0, capacityTeu, "capacity_teu");
        Require.atLeast(0, backgroundTonnes, "background_tonnes");
        Require.atLeast(0, minTonnes, "min_tonnes");
        capacityTonnesByPeriod = List.copyOf(capacityTonnesByPeriod);
    }
}
