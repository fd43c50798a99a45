package org.keruen.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.keruen.allocation.BillPart;
import org.keruen.problem.Corridor;

/** What a route says of itself: km, days, CO2, corridors, and the bill of a tonne. */
final class RouteFigures {
    private final Plan plan;
    private final Findings findings;

    private RouteFigures(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var figures = new RouteFigures(plan, findings);
        for (var trip : plan.trips()) {
            figures.sums(trip);
            figures.corridors(trip);
            figures.bill(trip);
        }
    }

    private void sums(Trip trip) {
        var route = trip.shipment().route();
        var where = trip.shipment().where();
        findings.sameFigure(Rule.ROUTE_FIGURES, where, "length", route.km(), trip.km(), "km");
        findings.sameFigure(Rule.ROUTE_FIGURES, where, "time", route.days(), trip.days(plan.calendar()), "days");
        findings.sameFigure(
                Rule.ROUTE_FIGURES, where, "CO2", route.co2TonnesPerTonne(), trip.co2TonnesPerTonne(), "tonnes/tonne");
    }

    private void corridors(Trip trip) {
        var stated = trip.shipment().route().corridors();
        var places = new ArrayList<Integer>();
        for (var id : stated) {
            places.add(placeOfFirstGate(trip, id));
        }
        long passed = plan.problem().rows(Corridor.class).stream()
                .filter(corridor -> trip.passesGateOf(corridor, plan.members()))
                .count();
        boolean eachOnce = new HashSet<>(stated).size() == stated.size() && passed == stated.size();
        if (!eachOnce || places.contains(-1) || !rising(places)) {
            var what = "says it passes the corridors %s, but passes %s".formatted(stated, passed(trip));
            findings.wrongTonnes(
                    Rule.ROUTE_FIGURES,
                    trip.shipment().where(),
                    what,
                    trip.shipment().tonnes());
        }
    }

    /** Place among the passages of the first gate of the corridor; −1 if none is passed. */
    private int placeOfFirstGate(Trip trip, String corridor) {
        for (int i = 0; i < trip.passages().size(); i++) {
            var here = plan.members().corridorsAt(trip.passages().get(i).member());
            if (here.stream().anyMatch(row -> row.id().equals(corridor))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean rising(List<Integer> places) {
        return places.equals(places.stream().sorted().toList());
    }

    private List<String> passed(Trip trip) {
        return trip.passages().stream()
                .flatMap(passage -> plan.members().corridorsAt(passage.member()).stream())
                .map(Corridor::id)
                .distinct()
                .toList();
    }

    private void bill(Trip trip) {
        var expected = RoutePrices.ofTonne(plan, trip);
        var stated = trip.shipment().route().bill();
        var unit = plan.problem().header().currency() + "/tonne";
        for (var part : BillPart.values()) {
            findings.sameFigure(
                    Rule.ROUTE_BILL,
                    trip.shipment().where(),
                    "part " + part + " of a tonne's bill",
                    stated.of(part),
                    expected.of(part),
                    unit);
        }
    }
}
