package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** One rate and no more holds for a cargo, direction and period; terminals are not priced by the km. */
final class TariffRules {
    private TariffRules() {}

    static List<Complaint> complaints(Problem problem) {
        var tables = RateTables.of(problem);
        var complaints = new ArrayList<Complaint>();
        tables.ofLists().keySet().forEach(list -> ambiguities(problem, tables, list, complaints));
        for (var terminal : problem.rows(Terminal.class)) {
            var list = terminal.charge().priceList();
            if (list != null) {
                tables.tables(list).stream()
                        .flatMap(List::stream)
                        .filter(rate -> rate.basis() == Basis.TONNE_KM)
                        .findFirst()
                        .map(rate -> "has a rate by tonne-km (%s), but a terminal has no km".formatted(rate.id()))
                        .map(rule -> Consistency.about(terminal, "price_list", list, rule))
                        .ifPresent(complaints::add);
            }
        }
        return complaints;
    }

    private static void ambiguities(Problem problem, RateTables tables, String list, List<Complaint> complaints) {
        var told = new HashSet<Tariff>();
        for (var cargo : problem.rows(Cargo.class)) {
            for (var period : problem.rows(Period.class)) {
                for (boolean forward : new boolean[] {true, false}) {
                    var best = tables.best(list, cargo, forward, period.id());
                    if (best.size() > 1 && told.add(best.get(1).getFirst())) {
                        var rule = "is as particular as %s for cargo %s going %s in %s; one of them must say more"
                                .formatted(
                                        best.get(0).getFirst().id(),
                                        cargo.id(),
                                        forward ? "forward" : "back",
                                        period.id());
                        complaints.add(Consistency.about(best.get(1).getFirst(), null, null, rule));
                    }
                }
            }
        }
    }
}
