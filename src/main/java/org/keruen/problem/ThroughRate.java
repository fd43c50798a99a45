package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One price for a chain of legs in place of the sum of their own. */
@Table(
        name = "through-rates",
        about = "One price for a chain of links and terminals in place of the sum of theirs; the chain still uses"
                + " every leg's capacity.",
        figure = "price_per_tonne")
public record ThroughRate(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(
                about = "The links and terminals in the order of travel, each beginning where the one before ends.",
                refersTo = {Link.class, Terminal.class})
        List<String> chain,

        @Column(about = "Price of the whole chain.", unit = "currency/tonne")
        double pricePerTonne,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency,

        @Column(about = "Most tonnes in a year at this rate.", unit = "tonnes/year", byDefault = "unlimited")
        double capacityTonnes,

        @Column(about = "Periods in which it holds; empty for all.", refersTo = Period.class)
        List<String> periods,

        @Columns CargoFilter cargo,
        @Columns Provenance provenance)
        implements Row {

    public ThroughRate {
        Require.atLeast(0, pricePerTonne, "price_per_tonne");
        Require.atLeast(0, capacityTonnes, "capacity_tonnes");
        Require.require(chain.size() >= 2, "chain names %s leg, must name at least 2", chain.size());
        Require.require(chain.stream().distinct().count() == chain.size(), "chain names a leg twice");
        chain = List.copyOf(chain);
        periods = List.copyOf(periods);
    }
}
