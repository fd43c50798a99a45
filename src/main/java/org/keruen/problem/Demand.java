package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** Cargo that must or may move. */
@Table(
        name = "demands",
        about = "Cargo that must or may move. With a destination it is a demand there; without one it is a supply that"
                + " any market of its cargo may buy.",
        figure = "tonnes")
public record Demand(
        @Column(about = "Its name in this file.") String id,

        @Column(about = "Whose cargo it is.", byDefault = "all")
        String shipper,

        @Column(about = "What it is.", refersTo = Cargo.class)
        String cargo,

        @Column(about = "Where it begins.", refersTo = Node.class)
        String origin,

        @Column(about = "Where it must go; blank: to any market of its cargo.", refersTo = Node.class) @Nullable
        String destination,

        @Columns DemandVolume volume,
        @Columns DemandTerms terms,
        @Columns Provenance provenance)
        implements Row {

    public Demand {
        Require.require(!origin.equals(destination), "origin and destination are the same node (%s)", origin);
        Require.require(
                destination != null || terms.unmetPricePerTonne() != null,
                "no destination and no unmet_price_per_tonne: say what not selling a tonne costs, 0 if nothing");
    }

    /** Whether every tonne must be carried. */
    public boolean mustCarry() {
        return terms.unmetPricePerTonne() == null;
    }
}
