package org.keruen.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.problem.Basis;
import org.keruen.problem.Cargo;
import org.keruen.problem.Charge;
import org.keruen.problem.Confidence;
import org.keruen.problem.Contract;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;
import org.keruen.problem.Provenance;
import org.keruen.problem.Tariff;
import org.keruen.problem.Terminal;
import org.keruen.problem.ThroughRate;

/**
 * How sure the price of a leg is: as sure as the least sure row that it may come from. A price list counts with its
 * rates for the cargo, one by distance also with the link's length; a row that says nothing is as sure as none.
 */
final class PriceConfidence {
    /** Nobody said. */
    static final String UNKNOWN = "unknown";

    private final Problem problem;
    private final Map<String, List<Tariff>> lists = new HashMap<>();

    PriceConfidence(Problem problem) {
        this.problem = problem;
        for (var tariff : problem.rows(Tariff.class)) {
            lists.computeIfAbsent(tariff.priceList(), none -> new java.util.ArrayList<>())
                    .add(tariff);
        }
    }

    String of(Leg leg, Cargo cargo) {
        return word(rows(leg, cargo).toList());
    }

    private Stream<Provenance> rows(Leg leg, Cargo cargo) {
        if (leg.throughRate() != null) {
            return Stream.of(problem.row(ThroughRate.class, leg.throughRate()).provenance());
        }
        var contract = leg.contract() == null ? null : problem.row(Contract.class, leg.contract());
        if (contract != null && contract.price().pricePerTonne() != null) {
            return Stream.of(contract.provenance());
        }
        if (leg.kind() == LegKind.LINK) {
            var link = problem.row(Link.class, leg.id());
            return own(link.charge(), link.provenance(), cargo);
        }
        var terminal = problem.find(Terminal.class, leg.id());
        return terminal == null ? Stream.empty() : own(terminal.charge(), terminal.provenance(), cargo);
    }

    private Stream<Provenance> own(Charge charge, Provenance row, Cargo cargo) {
        var rates = lists.getOrDefault(Objects.requireNonNullElse(charge.priceList(), ""), List.of()).stream()
                .filter(tariff -> tariff.scope().cargo().accepts(cargo))
                .toList();
        boolean byDistance = rates.stream().anyMatch(tariff -> tariff.basis() == Basis.TONNE_KM);
        boolean ownPrice = charge.pricePerTonne() != null && charge.pricePerTonne() != 0;
        return Stream.concat(
                rates.stream().map(Tariff::provenance), byDistance || ownPrice ? Stream.of(row) : Stream.empty());
    }

    private static String word(List<Provenance> rows) {
        var least = Confidence.READ;
        for (var row : rows) {
            var confidence = row.confidence();
            if (confidence == null) {
                return UNKNOWN;
            }
            least = confidence.compareTo(least) > 0 ? confidence : least;
        }
        return Names.of(least);
    }
}
