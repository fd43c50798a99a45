package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** A leg between two places by one mode. */
@Table(
        name = "links",
        about = "A leg between two places by one mode: a stretch of railway or road, a ferry, a sea passage, a"
                + " pipeline.",
        figure = "capacity_tonnes")
public record Link(
        @Column(about = "Its name in this file.") String id,

        @Column(about = "Its name for readers; by default its ends.") @Nullable
        String name,

        @Columns Course course,
        @Columns Charge charge,
        @Columns Capacity capacity,
        @Columns CargoFilter cargo,
        @Columns Availability availability,

        @Column(about = "Country of the infrastructure's owner, ISO 3166 code.") @Nullable
        String country,

        @Column(about = "CO2 equivalent, well to wheel.", unit = "g/tonne-km", byDefault = "0")
        double co2GramsPerTkm,

        @Columns Provenance provenance)
        implements Row {

    public Link {
        Require.atLeast(0, co2GramsPerTkm, "co2_grams_per_tkm");
    }

    /** Tonnes of CO2 for each tonne carried. */
    public double co2TonnesPerTonne() {
        return course.km() * co2GramsPerTkm / 1e6;
    }
}
