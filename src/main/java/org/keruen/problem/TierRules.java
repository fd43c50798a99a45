package org.keruen.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tiers of a table differ in threshold and rate only, and weigh every cargo that shares them alike. */
record TierRules(List<Period> periods, RateTables rates, List<Cargo> asked, List<Complaint> complaints) {
    private static final double SAME = 1e-9;

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        var rates = RateTables.of(problem);
        var asked = problem.rows(Demand.class).stream()
                .map(Demand::cargo)
                .distinct()
                .map(id -> problem.row(Cargo.class, id))
                .toList();
        var rules = new TierRules(problem.rows(Period.class), rates, asked, complaints);
        rates.ofLists().values().forEach(tables -> tables.forEach(table -> agree(table, complaints)));
        problem.rows(Link.class).forEach(link -> rules.weighAlike(link, link.charge(), link.cargo()));
        problem.rows(Terminal.class)
                .forEach(terminal -> rules.weighAlike(terminal, terminal.charge(), terminal.cargo()));
        return complaints;
    }

    private static void agree(List<Tariff> table, List<Complaint> complaints) {
        var first = table.getFirst();
        for (int i = 1; i < table.size(); i++) {
            var rate = table.get(i);
            if (rate.tier().fromTonnes() == table.get(i - 1).tier().fromTonnes()) {
                var rule = "is also the threshold of %s, which has the same scope; tiers need thresholds of their own"
                        .formatted(table.get(i - 1).id());
                complaints.add(Consistency.about(
                        rate, "from_tonnes", Consistency.text(rate.tier().fromTonnes()), rule));
            }
            var column = difference(first, rate);
            if (column != null) {
                var rule = "differs from that of %s, a tier of the same table".formatted(first.id());
                complaints.add(Consistency.about(rate, column, null, rule));
            }
        }
    }

    /** The column in which two tiers must agree and do not. */
    private static @Nullable String difference(Tariff a, Tariff b) {
        var pairs = new LinkedHashMap<String, Boolean>();
        pairs.put("tier", a.tier().tier() == b.tier().tier());
        pairs.put("basis", a.basis() == b.basis());
        pairs.put("currency", java.util.Objects.equals(a.currency(), b.currency()));
        pairs.put("reefer_factor", a.factors().reeferFactor() == b.factors().reeferFactor());
        pairs.put(
                "back_haul_factor", a.factors().backHaulFactor() == b.factors().backHaulFactor());
        pairs.put(
                "min_tonnes_per_wagon",
                java.util.Objects.equals(
                        a.factors().minTonnesPerWagon(), b.factors().minTonnesPerWagon()));
        return pairs.entrySet().stream()
                .filter(pair -> !pair.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * Complains if cargoes that are asked for share a table of several tiers here but pay different multiples of it.
     */
    private void weighAlike(Row place, Charge charge, CargoFilter filter) {
        var list = charge.priceList();
        if (list == null) {
            return;
        }
        var accepted = asked.stream().filter(filter::accepts).toList();
        for (boolean forward : new boolean[] {true, false}) {
            var first = new LinkedHashMap<List<Tariff>, Cargo>();
            for (var period : periods) {
                for (var cargo : accepted) {
                    for (var table : rates.best(list, cargo, forward, period.id())) {
                        var other = first.putIfAbsent(table, cargo);
                        if (other != null && table.size() > 1 && !isAlike(table.getFirst(), other, cargo, forward)) {
                            complain(place, list, table.getFirst(), other, cargo);
                            return;
                        }
                    }
                }
            }
        }
    }

    private static boolean isAlike(Tariff rate, Cargo a, Cargo b, boolean forward) {
        double ofA = RateTables.multiple(rate, a, forward);
        double ofB = RateTables.multiple(rate, b, forward);
        return Math.abs(ofA - ofB) <= SAME * Math.max(ofA, ofB);
    }

    private void complain(Row place, String list, Tariff rate, Cargo a, Cargo b) {
        var rule =
                "has tiers (%s) in which a tonne of %s does not pay what a tonne of %s pays; give each a table of its own"
                        .formatted(rate.id(), a.id(), b.id());
        complaints.add(Consistency.about(place, "price_list", list, rule));
    }
}
