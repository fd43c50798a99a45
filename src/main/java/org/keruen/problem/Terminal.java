package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** A change of mode at a node: berths, a gauge-change yard, border transloading. */
@Table(
        name = "terminals",
        about = "A change of mode at a node: a port's berths, a gauge-change yard, border transloading. Without one,"
                + " cargo cannot change mode.",
        figure = "capacity_tonnes")
public record Terminal(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,
        @Columns Handling handling,
        @Columns Charge charge,
        @Columns Capacity capacity,
        @Columns Berths berths,
        @Columns Storage storage,
        @Columns CargoFilter cargo,
        @Columns Availability availability,

        @Column(about = "CO2 equivalent of handling.", unit = "kg/tonne", byDefault = "0")
        double co2KgPerTonne,

        @Columns Provenance provenance)
        implements Row {

    public Terminal {
        Require.require(
                Double.isInfinite(capacity.capacityTonnes()) || berths.berths() == null,
                "capacity is given both as capacity_tonnes (%s) and by berths (%s); give one",
                capacity.capacityTonnes(),
                berths.berths());
        Require.atLeast(0, co2KgPerTonne, "co2_kg_per_tonne");
    }

    /** Tonnes a year, both ways together, however it is told. */
    public double capacityTonnes() {
        return Math.min(capacity.capacityTonnes(), berths.capacityTonnes());
    }

    /** Tonnes of CO2 for each tonne handled. */
    public double co2TonnesPerTonne() {
        return co2KgPerTonne / 1e3;
    }
}
