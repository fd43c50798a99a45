package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money per tonne for using a link, terminal or corridor, or for reaching a node, up to a budget. */
@Table(
        name = "subsidies",
        about = "Money per tonne for passing a link, terminal or corridor's gate, or for cargo that ends at a node, up"
                + " to a budget. A tonne draws at most one subsidy on each leg and one at its end.",
        figure = "per_tonne")
public record Subsidy(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(
                about = "Links, terminals, corridors (their gates) or end nodes that earn it; empty for cargo that"
                        + " ends anywhere.",
                refersTo = {Link.class, Terminal.class, Corridor.class, Node.class})
        List<String> targets,

        @Column(about = "Money for each tonne.", unit = "currency/tonne")
        double perTonne,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency,

        @Column(about = "Most money in the year.", unit = "currency/year", byDefault = "unlimited")
        double budget,

        @Columns Eligibility eligibility,
        @Columns Provenance provenance)
        implements Row {

    public Subsidy {
        Require.atLeast(0, perTonne, "per_tonne");
        Require.atLeast(0, budget, "budget");
        targets = List.copyOf(targets);
    }
}
