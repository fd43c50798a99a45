package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** A kind of cargo. */
@Table(name = "cargoes", about = "A kind of cargo: what it needs, weighs and is worth.", figure = "value_per_tonne")
public record Cargo(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(about = "What it needs of vehicles, ships and terminals.")
        CargoClass cargoClass,

        @Columns Units units,

        @Column(about = "Whether it travels cooled and pays the tariffs' reefer factor.", byDefault = "no")
        boolean reefer,

        @Column(about = "Worth.", unit = "problem currency/tonne", byDefault = "0")
        double valuePerTonne,

        @Column(
                about = "What a day in transit costs its owner; counts when a policy prices transit time.",
                unit = "problem currency/tonne/day",
                byDefault = "0")
        double timeValuePerTonneDay,

        @Columns Provenance provenance)
        implements Row {

    public Cargo {
        Require.atLeast(0, valuePerTonne, "value_per_tonne");
        Require.atLeast(0, timeValuePerTonneDay, "time_value_per_tonne_day");
    }
}
