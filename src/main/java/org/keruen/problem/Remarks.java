package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a valid problem says that is probably not meant. */
public final class Remarks {
    private final Problem problem;
    private final List<Complaint> remarks = new ArrayList<>();

    private Remarks(Problem problem) {
        this.problem = problem;
    }

    /** Every remark on a problem, in the order of its tables. */
    public static List<Complaint> of(Problem problem) {
        var remarks = new Remarks(problem);
        remarks.cargoes();
        remarks.nodes();
        remarks.neverOpen();
        remarks.priceLists();
        remarks.corridors();
        remarks.markets();
        remarks.policies();
        remarks.scenarios();
        remarks.remarks.addAll(ReachRules.cutOff(problem));
        return List.copyOf(remarks.remarks);
    }

    private void add(Row row, String rule) {
        remarks.add(Consistency.about(row, null, null, rule));
    }

    private <T extends Row> Set<String> named(Class<T> type, Function<T, String> name) {
        return problem.rows(type).stream().map(name).collect(Collectors.toSet());
    }

    private void cargoes() {
        var asked = named(Demand.class, Demand::cargo);
        problem.rows(Cargo.class).stream()
                .filter(cargo -> !asked.contains(cargo.id()))
                .forEach(cargo -> add(cargo, "is the cargo of no demand"));
    }

    private void nodes() {
        var joined = new HashSet<String>();
        problem.rows(Link.class).forEach(link -> {
            joined.add(link.course().from());
            joined.add(link.course().to());
        });
        problem.rows(Node.class).stream()
                .filter(node -> !joined.contains(node.id()))
                .forEach(node -> add(node, "is the end of no link"));
    }

    private void neverOpen() {
        var opened = named(Expansion.class, Expansion::target);
        for (var link : problem.rows(Link.class)) {
            neverOpen(link, link.availability(), opened);
        }
        for (var terminal : problem.rows(Terminal.class)) {
            neverOpen(terminal, terminal.availability(), opened);
        }
    }

    private void neverOpen(Row row, Availability availability, Set<String> opened) {
        if (!problem.isOpen(availability) && !opened.contains(row.id())) {
            add(
                    row,
                    "is not open in %d, and no expansion opens it"
                            .formatted(problem.header().baseYear()));
        }
    }

    private void priceLists() {
        var used = new HashSet<String>();
        problem.rows(Link.class).forEach(link -> used.add(orEmpty(link.charge().priceList())));
        problem.rows(Terminal.class)
                .forEach(terminal -> used.add(orEmpty(terminal.charge().priceList())));
        for (var rate : problem.rows(Tariff.class)) {
            if (used.add(rate.priceList())) {
                add(rate, "belongs to price list %s, which no link or terminal names".formatted(rate.priceList()));
            }
        }
        var byKm = problem.rows(Tariff.class).stream()
                .filter(rate -> rate.basis() == Basis.TONNE_KM)
                .map(Tariff::priceList)
                .collect(Collectors.toSet());
        for (var link : problem.rows(Link.class)) {
            if (link.course().km() == 0 && byKm.contains(orEmpty(link.charge().priceList()))) {
                add(link, "has 0 km and a rate by tonne-km, so that it is free");
            }
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void corridors() {
        for (var corridor : problem.rows(Corridor.class)) {
            var gates = problem.gates(corridor);
            if (gates.isEmpty()) {
                add(
                        corridor,
                        "has no gates, so that nothing is counted: no member joins two countries or is at a port");
            }
            GateWays.twice(problem, corridor)
                    .ifPresent(pair -> add(
                            corridor,
                            "has two gates that one route can pass, %s; its cargo counts once".formatted(pair)));
        }
    }

    private void markets() {
        var supplied = problem.rows(Demand.class).stream()
                .filter(demand -> demand.destination() == null)
                .map(Demand::cargo)
                .collect(Collectors.toSet());
        problem.rows(Market.class).stream()
                .filter(market -> !supplied.contains(market.cargo()))
                .forEach(market -> add(market, "buys %s, of which there is no supply".formatted(market.cargo())));
    }

    private void policies() {
        for (var policy : problem.rows(Policy.class)) {
            if (policy.kind() != PolicyKind.MIN_CORRIDORS && policy.thresholdTonnes() != null) {
                add(policy, "has threshold_tonnes, which only min-corridors heeds");
            }
            if (policy.kind() == PolicyKind.INVESTMENT_BUDGET
                    && problem.rows(Expansion.class).isEmpty()) {
                add(policy, "is a budget for expansions, of which there are none");
            }
        }
    }

    private void scenarios() {
        var changed = named(Change.class, Change::scenario);
        problem.rows(Scenario.class).stream()
                .filter(scenario -> !changed.contains(scenario.id()) && scenario.basedOn() == null)
                .forEach(scenario -> add(scenario, "changes nothing"));
    }
}
