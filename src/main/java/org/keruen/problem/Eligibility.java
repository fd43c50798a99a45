package org.keruen.problem;

import java.util.List;

/** Whose cargo, and when, a contract or subsidy is for. */
public record Eligibility(
        @Columns CargoFilter cargo,

        @Column(about = "Shippers whose demands it is for; empty for all.")
        List<String> shippers,

        @Column(about = "Periods in which it holds; empty for all.", refersTo = Period.class)
        List<String> periods) {

    /** Everybody's, always. */
    public static final Eligibility ALL = new Eligibility(CargoFilter.ALL, List.of(), List.of());

    public Eligibility {
        shippers = List.copyOf(shippers);
        periods = List.copyOf(periods);
    }

    /** Whether a demand of this cargo may use it in some period. */
    public boolean admits(Demand demand, Cargo cargoOfDemand) {
        return cargo.accepts(cargoOfDemand) && (shippers.isEmpty() || shippers.contains(demand.shipper()));
    }

    public boolean holdsIn(Period period) {
        return periods.isEmpty() || periods.contains(period.id());
    }
}
