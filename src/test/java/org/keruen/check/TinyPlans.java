package org.keruen.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Route;
import org.keruen.allocation.Status;
import org.keruen.allocation.Unmet;

/** Plans written by hand, and copies of them with one thing changed. */
final class TinyPlans {
    private TinyPlans() {}

    /** A plan without loads whose objective is the sum of the bill less its revenue. */
    static Allocation plan(List<Route> routes, List<Unmet> unmet, List<Choice> choices, Bill bill) {
        return plan(routes, unmet, choices, List.of(), bill);
    }

    static Allocation plan(List<Route> routes, List<Unmet> unmet, List<Choice> choices, List<Load> loads, Bill bill) {
        double objective = bill.all() - bill.of(BillPart.REVENUE);
        var proof = new Proof("by hand", Status.OPTIMAL, objective, objective, "");
        return new Allocation("tiny", null, "USD", proof, routes, unmet, choices, loads, bill);
    }

    static Bill bill(Object... partsAndAmounts) {
        var parts = new EnumMap<BillPart, Double>(BillPart.class);
        for (int i = 0; i < partsAndAmounts.length; i += 2) {
            parts.put((BillPart) partsAndAmounts[i], ((Number) partsAndAmounts[i + 1]).doubleValue());
        }
        return new Bill(parts);
    }

    static Leg by(String link, String period, double price) {
        return new Leg(LegKind.LINK, link, true, period, null, null, null, price);
    }

    static Leg back(String link, String period, double price) {
        return new Leg(LegKind.LINK, link, false, period, null, null, null, price);
    }

    static Leg through(String terminal, String period, double price) {
        return new Leg(LegKind.TERMINAL, terminal, true, period, null, null, null, price);
    }

    static Leg store(String terminal, String period, double price) {
        return new Leg(LegKind.STORAGE, terminal, true, period, null, null, null, price);
    }

    static Leg deliver(String nodeOrMarket, String period) {
        return new Leg(LegKind.DELIVERY, nodeOrMarket, true, period, null, null, null, 0);
    }

    static Leg under(String contract, Leg leg) {
        return new Leg(
                leg.kind(),
                leg.id(),
                leg.forward(),
                leg.period(),
                contract,
                leg.subsidy(),
                leg.throughRate(),
                leg.pricePerTonne());
    }

    static Leg drawing(String subsidy, Leg leg) {
        return new Leg(
                leg.kind(),
                leg.id(),
                leg.forward(),
                leg.period(),
                leg.contract(),
                subsidy,
                leg.throughRate(),
                leg.pricePerTonne());
    }

    static Leg at(@Nullable String throughRate, Leg leg) {
        return new Leg(
                leg.kind(),
                leg.id(),
                leg.forward(),
                leg.period(),
                leg.contract(),
                leg.subsidy(),
                throughRate,
                leg.pricePerTonne());
    }

    static Leg priced(double pricePerTonne, Leg leg) {
        return new Leg(
                leg.kind(),
                leg.id(),
                leg.forward(),
                leg.period(),
                leg.contract(),
                leg.subsidy(),
                leg.throughRate(),
                pricePerTonne);
    }

    /** A route of one period, without market, corridors and CO2, to the node of its last leg. */
    static Route route(String demand, double tonnes, double km, double days, Bill bill, Leg... legs) {
        var last = legs[legs.length - 1];
        return new Route(
                demand, legs[0].period(), last.id(), null, tonnes, List.of(), List.of(legs), km, days, 0, bill);
    }

    static Route withTonnes(Route it, double tonnes) {
        return new Route(
                it.demand(),
                it.period(),
                it.destination(),
                it.market(),
                tonnes,
                it.corridors(),
                it.legs(),
                it.km(),
                it.days(),
                it.co2TonnesPerTonne(),
                it.bill());
    }

    static Route withCorridors(Route it, List<String> corridors) {
        return new Route(
                it.demand(),
                it.period(),
                it.destination(),
                it.market(),
                it.tonnes(),
                corridors,
                it.legs(),
                it.km(),
                it.days(),
                it.co2TonnesPerTonne(),
                it.bill());
    }

    static Route withDays(Route it, double days) {
        return new Route(
                it.demand(),
                it.period(),
                it.destination(),
                it.market(),
                it.tonnes(),
                it.corridors(),
                it.legs(),
                it.km(),
                days,
                it.co2TonnesPerTonne(),
                it.bill());
    }

    static Route withBill(Route it, Bill bill) {
        return new Route(
                it.demand(),
                it.period(),
                it.destination(),
                it.market(),
                it.tonnes(),
                it.corridors(),
                it.legs(),
                it.km(),
                it.days(),
                it.co2TonnesPerTonne(),
                bill);
    }

    static Route withLegs(Route it, List<Leg> legs) {
        return new Route(
                it.demand(),
                it.period(),
                it.destination(),
                it.market(),
                it.tonnes(),
                it.corridors(),
                legs,
                it.km(),
                it.days(),
                it.co2TonnesPerTonne(),
                it.bill());
    }

    static Route withLeg(Route it, int place, UnaryOperator<Leg> change) {
        return withLegs(it, changed(it.legs(), place, change));
    }

    static Route withoutLeg(Route it, int place) {
        var legs = new ArrayList<>(it.legs());
        legs.remove(place);
        return withLegs(it, legs);
    }

    static <T> List<T> changed(List<T> list, int place, UnaryOperator<T> change) {
        var copy = new ArrayList<>(list);
        copy.set(place, change.apply(copy.get(place)));
        return copy;
    }

    static Allocation withRoute(Allocation it, int place, UnaryOperator<Route> change) {
        return withRoutes(it, changed(it.routes(), place, change));
    }

    static Allocation withRoutes(Allocation it, List<Route> routes) {
        return new Allocation(
                it.problem(),
                it.scenario(),
                it.currency(),
                it.proof(),
                routes,
                it.unmet(),
                it.choices(),
                it.loads(),
                it.bill());
    }

    static Allocation withUnmet(Allocation it, List<Unmet> unmet) {
        return new Allocation(
                it.problem(),
                it.scenario(),
                it.currency(),
                it.proof(),
                it.routes(),
                unmet,
                it.choices(),
                it.loads(),
                it.bill());
    }

    static Allocation withChoices(Allocation it, List<Choice> choices) {
        return new Allocation(
                it.problem(),
                it.scenario(),
                it.currency(),
                it.proof(),
                it.routes(),
                it.unmet(),
                choices,
                it.loads(),
                it.bill());
    }

    static Allocation withLoads(Allocation it, List<Load> loads) {
        return new Allocation(
                it.problem(),
                it.scenario(),
                it.currency(),
                it.proof(),
                it.routes(),
                it.unmet(),
                it.choices(),
                loads,
                it.bill());
    }

    static Allocation withProof(Allocation it, Proof proof) {
        return new Allocation(
                it.problem(),
                it.scenario(),
                it.currency(),
                proof,
                it.routes(),
                it.unmet(),
                it.choices(),
                it.loads(),
                it.bill());
    }

    static Allocation withBill(Allocation it, Bill bill) {
        return new Allocation(
                it.problem(),
                it.scenario(),
                it.currency(),
                it.proof(),
                it.routes(),
                it.unmet(),
                it.choices(),
                it.loads(),
                bill);
    }

    /** The bill with this much more in one part. */
    static Bill plus(Bill bill, BillPart part, double amount) {
        var parts = new EnumMap<BillPart, Double>(BillPart.class);
        parts.putAll(bill.parts());
        parts.merge(part, amount, Double::sum);
        return new Bill(parts);
    }
}
