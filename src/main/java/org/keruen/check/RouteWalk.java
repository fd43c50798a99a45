package org.keruen.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.problem.Market;
import org.keruen.problem.Mode;
import org.keruen.problem.Problem;

/** Walks a route leg by leg from its demand's origin: place, mode and period must follow on one another. */
final class RouteWalk {
    private final Problem problem;
    private final Members members;
    private final Calendar calendar;
    private final Findings findings;
    private final Shipment shipment;

    private String node;
    private @Nullable Mode mode;
    private int period;
    private boolean yardAhead;
    private final Set<String> nodesVisited = new HashSet<>();
    private final Set<String> terminalsPassed = new HashSet<>();

    private RouteWalk(Plan plan, Shipment shipment, Findings findings) {
        problem = plan.problem();
        members = plan.members();
        calendar = plan.calendar();
        this.findings = findings;
        this.shipment = shipment;
        node = shipment.demand().origin();
        period = calendar.place(shipment.route().period());
        nodesVisited.add(node);
    }

    static void check(Plan plan, Findings findings) {
        for (var trip : plan.trips()) {
            new RouteWalk(plan, trip.shipment(), findings).walk();
        }
    }

    private void walk() {
        var legs = shipment.route().legs();
        for (int place = 0; place < legs.size(); place++) {
            var leg = legs.get(place);
            if (calendar.place(leg.period()) != period) {
                var now = period == Calendar.NONE ? "no known period" : calendar.id(period);
                wrong(Rule.PERIOD, leg, "is in period %s, but its cargo is in %s".formatted(leg.period(), now));
                period = calendar.place(leg.period());
            }
            step(leg, place == legs.size() - 1);
        }
        if (legs.isEmpty() || legs.getLast().kind() != LegKind.DELIVERY) {
            findings.wrongTonnes(Rule.DELIVERY, shipment.where(), "does not end with a delivery", shipment.tonnes());
        }
    }

    private void step(Leg leg, boolean last) {
        switch (leg.kind()) {
            case LINK -> link(leg);
            case TERMINAL -> terminal(leg);
            case STORAGE -> storage(leg);
            case DELIVERY -> delivery(leg, last);
        }
    }

    private void link(Leg leg) {
        var link = members.findLink(leg.id());
        if (link == null) {
            return;
        }
        enter(leg, link);
        if (yardAhead) {
            wrong(
                    Rule.MODE,
                    leg,
                    "goes on by %s at %s without passing its terminal for that transit".formatted(mode, node));
        }
        node = link.head(leg.forward());
        mode = link.modeAfter(leg.forward());
        yardAhead = members.hasYard(node, mode);
        if (!nodesVisited.add(node)) {
            wrong(Rule.VISITS, leg, "comes to " + node + " a second time");
        }
    }

    private void terminal(Leg leg) {
        var terminal = members.findTerminal(leg.id());
        if (terminal == null) {
            return;
        }
        enter(leg, terminal);
        mode = terminal.modeAfter(leg.forward());
        yardAhead = false;
        if (!terminalsPassed.add(leg.id())) {
            wrong(Rule.VISITS, leg, "passes the terminal a second time");
        }
    }

    private void enter(Leg leg, Member member) {
        if (!leg.forward() && !member.bothWays()) {
            wrong(Rule.DIRECTION, leg, "goes back, but serves only the way forward");
        }
        arrive(leg, member.tail(leg.forward()));
        if (mode != null && mode != member.modeBefore(leg.forward())) {
            wrong(
                    Rule.MODE,
                    leg,
                    "takes cargo that comes by %s at %s, but it has come by %s"
                            .formatted(member.modeBefore(leg.forward()), member.tail(leg.forward()), mode));
        }
    }

    private void arrive(Leg leg, String place) {
        if (!node.equals(place)) {
            wrong(Rule.PATH, leg, "begins at %s, but the cargo is at %s".formatted(place, node));
            node = place;
        }
    }

    private void storage(Leg leg) {
        var terminal = members.findTerminal(leg.id());
        if (terminal == null) {
            return;
        }
        arrive(leg, terminal.tail(true));
        boolean fits = mode == null
                || mode == terminal.modeBefore(true)
                || (terminal.bothWays() && mode == terminal.modeAfter(true));
        if (!fits) {
            wrong(
                    Rule.MODE,
                    leg,
                    "stores what comes by %s, but the cargo has come by %s".formatted(terminal.modeBefore(true), mode));
        }
        if (period == calendar.count() - 1) {
            wrong(Rule.PERIOD, leg, "waits beyond the last period");
        } else {
            period++;
        }
    }

    private void delivery(Leg leg, boolean last) {
        if (!last) {
            wrong(Rule.DELIVERY, leg, "delivers before the end of the route");
        }
        var route = shipment.route();
        var destination = shipment.demand().destination();
        if (destination == null) {
            sale(leg);
        } else {
            arriveFor(leg, destination);
            if (!leg.id().equals(destination) || route.market() != null) {
                wrong(Rule.DELIVERY, leg, "delivers at %s, but must at %s".formatted(leg.id(), destination));
            }
        }
        if (!route.destination().equals(node)) {
            wrong(Rule.DELIVERY, leg, "ends at %s, but the route says %s".formatted(node, route.destination()));
        }
    }

    private void sale(Leg leg) {
        var market = problem.find(Market.class, leg.id());
        if (market == null) {
            return;
        }
        arriveFor(leg, market.node());
        if (!leg.id().equals(shipment.route().market())) {
            wrong(
                    Rule.DELIVERY,
                    leg,
                    "sells to %s, but the route says %s"
                            .formatted(leg.id(), shipment.route().market()));
        }
        if (!market.cargo().equals(shipment.demand().cargo())) {
            wrong(
                    Rule.DELIVERY,
                    leg,
                    "buys %s, not %s"
                            .formatted(market.cargo(), shipment.demand().cargo()));
        }
        if (!market.periods().isEmpty() && !market.periods().contains(leg.period())) {
            wrong(Rule.DELIVERY, leg, "buys nothing in period " + leg.period());
        }
    }

    private void arriveFor(Leg leg, String place) {
        if (!node.equals(place)) {
            wrong(Rule.DELIVERY, leg, "delivers at %s, but the cargo is at %s".formatted(place, node));
            node = place;
        }
    }

    private void wrong(Rule rule, Leg leg, String what) {
        var name = leg.kind().name().toLowerCase(Locale.ROOT) + " " + leg.id();
        findings.wrongTonnes(rule, shipment.where(), name + " " + what, shipment.tonnes());
    }
}
