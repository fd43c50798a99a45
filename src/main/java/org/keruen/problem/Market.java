package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who buys. */
@Table(
        name = "markets",
        about = "A buyer at a node: how much of a cargo it takes from supplies (demands without destination), and at"
                + " what price.",
        figure = "price_per_tonne")
public record Market(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(about = "Where it is.", refersTo = Node.class)
        String node,

        @Column(about = "What it buys.", refersTo = Cargo.class)
        String cargo,

        @Column(about = "Most tonnes in the year.", unit = "tonnes/year", byDefault = "unlimited")
        double maxTonnes,

        @Column(
                about = "What it pays, delivered.",
                unit = "currency/tonne",
                byDefault = "0",
                atLeast = Double.NEGATIVE_INFINITY)
        double pricePerTonne,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency,

        @Column(about = "Periods in which it buys; empty for all.", refersTo = Period.class)
        List<String> periods,

        @Columns Provenance provenance)
        implements Row {

    public Market {
        Require.atLeast(0, maxTonnes, "max_tonnes");
        periods = List.copyOf(periods);
    }
}
