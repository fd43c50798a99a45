package org.keruen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Leg;
import org.keruen.allocation.Route;
import org.keruen.problem.Cargo;
import org.keruen.problem.Contract;
import org.keruen.problem.Demand;
import org.keruen.problem.Market;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;
import org.keruen.problem.Subsidy;
import org.keruen.problem.Terminal;
import org.keruen.problem.ThroughRate;

/** Finds the rows that a route names; what cannot be found is a violation and is left out. */
final class RouteReader {
    private final Problem problem;
    private final Members members;
    private final Calendar calendar;
    private final Findings findings;

    RouteReader(Problem problem, Members members, Calendar calendar, Findings findings) {
        this.problem = problem;
        this.members = members;
        this.calendar = calendar;
        this.findings = findings;
    }

    @Nullable
    Trip read(int number, Route route) {
        var where = "route " + number;
        var demand = problem.find(Demand.class, route.demand());
        if (demand == null) {
            findings.wrongTonnes(Rule.NAMES, where, "there is no demand " + route.demand(), route.tonnes());
            return null;
        }
        var shipment = new Shipment(number, route, demand, problem.row(Cargo.class, demand.cargo()));
        if (calendar.place(route.period()) == Calendar.NONE) {
            unknown(shipment, "period", route.period());
        }
        if (!(route.tonnes() > 0) || Double.isInfinite(route.tonnes())) {
            var what = "has " + Wording.of(route.tonnes()) + " tonnes, must have more than 0";
            findings.wrongTonnes(Rule.TONNES, shipment.where(), what, route.tonnes());
            return null;
        }
        return trip(shipment);
    }

    private Trip trip(Shipment shipment) {
        var passages = new ArrayList<Passage>();
        var waits = new ArrayList<Wait>();
        var legs = shipment.route().legs();
        for (int place = 0; place < legs.size(); place++) {
            var leg = legs.get(place);
            int period = period(shipment, leg);
            switch (leg.kind()) {
                case LINK -> add(passages, shipment, place, period, members.findLink(leg.id()));
                case TERMINAL -> add(passages, shipment, place, period, members.findTerminal(leg.id()));
                case STORAGE -> add(waits, shipment, leg, period);
                case DELIVERY -> delivery(shipment, leg);
            }
            agreements(shipment, leg);
        }
        return new Trip(shipment, passages, waits);
    }

    private int period(Shipment shipment, Leg leg) {
        int period = calendar.place(leg.period());
        if (period == Calendar.NONE) {
            unknown(shipment, "period", leg.period());
        }
        return period;
    }

    private void add(List<Passage> passages, Shipment shipment, int place, int period, @Nullable Member member) {
        var leg = shipment.route().legs().get(place);
        if (member == null) {
            unknown(shipment, leg.kind().name().toLowerCase(Locale.ROOT), leg.id());
        } else if (period != Calendar.NONE) {
            passages.add(new Passage(shipment, place, leg, member, period));
        }
    }

    private void add(List<Wait> waits, Shipment shipment, Leg leg, int period) {
        var terminal = problem.find(Terminal.class, leg.id());
        if (terminal == null) {
            unknown(shipment, "terminal", leg.id());
        } else if (period != Calendar.NONE) {
            waits.add(new Wait(shipment, leg, terminal, period));
        }
    }

    private void delivery(Shipment shipment, Leg leg) {
        if (shipment.demand().destination() == null) {
            known(shipment, Market.class, "market", leg.id());
        }
    }

    private void agreements(Shipment shipment, Leg leg) {
        known(shipment, Contract.class, "contract", leg.contract());
        known(shipment, Subsidy.class, "subsidy", leg.subsidy());
        known(shipment, ThroughRate.class, "through rate", leg.throughRate());
    }

    private void known(Shipment shipment, Class<? extends Row> type, String word, @Nullable String id) {
        if (id != null && problem.find(type, id) == null) {
            unknown(shipment, word, id);
        }
    }

    private void unknown(Shipment shipment, String word, String id) {
        findings.wrongTonnes(Rule.NAMES, shipment.where(), "there is no %s %s".formatted(word, id), shipment.tonnes());
    }
}
