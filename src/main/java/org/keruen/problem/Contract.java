package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** Take-or-pay: tonnes paid for in any case, at a price of their own. */
@Table(
        name = "contracts",
        about = "Take-or-pay on a link, a terminal or a corridor's gates: committed tonnes are paid for, carried or"
                + " not. The plan chooses which tonnes go under it; they do not count in the tariff's tiers.",
        figure = "price_per_tonne")
public record Contract(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(
                about = "Link, terminal, or corridor (its gates) at which it holds.",
                refersTo = {Link.class, Terminal.class, Corridor.class})
        String target,

        @Column(about = "Whether the plan may leave it; a signed one must be paid.", byDefault = "no")
        boolean optional,

        @Columns ContractVolume volume,
        @Columns ContractPrice price,
        @Columns Eligibility eligibility,
        @Columns Provenance provenance)
        implements Row {

    public Contract {
        Require.require(
                volume.lotTonnes() == null || optional,
                "a contract in lots is chosen lot by lot: say optional yes, and min_lots for those already signed");
    }
}
