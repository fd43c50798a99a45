package org.keruen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Leg;
import org.keruen.allocation.Route;
import org.keruen.problem.Cargo;
import org.keruen.problem.Corridor;
import org.keruen.problem.Demand;
import org.keruen.problem.Link;
import org.keruen.problem.Market;
import org.keruen.problem.Node;
import org.keruen.problem.Period;
import org.keruen.problem.Terminal;

/** A plan's routes; equal legs of several routes are written once. */
final class RouteData {
    private final World world;
    private final PlanView plan;
    private final PriceConfidence confidence;
    private final MainCorridor mainCorridor;
    private final Places<PricedLeg> legs = new Places<>();

    /** A leg, and how sure its price is. */
    private record PricedLeg(Leg leg, String confidence) {}

    RouteData(World world, PlanView plan) {
        this.world = world;
        this.plan = plan;
        this.confidence = new PriceConfidence(plan.problem());
        this.mainCorridor = new MainCorridor(plan.problem());
    }

    /** Members {@code routes}, {@code notTaken} and {@code legs}. */
    Map<String, Object> json() {
        var routes = new Grid(
                "demand",
                "period",
                "destination",
                "market",
                "tonnes",
                "corridor",
                "corridors",
                "legs",
                "km",
                "days",
                "co2",
                "bill");
        plan.allocation().routes().forEach(route -> add(routes, route));
        var json = new LinkedHashMap<String, Object>();
        json.put("routes", routes.json());
        json.put("notTaken", notTaken());
        json.put("legs", legs());
        return json;
    }

    private void add(Grid routes, Route route) {
        routes.add(
                world.place(Demand.class, route.demand()),
                world.place(Period.class, route.period()),
                world.place(Node.class, route.destination()),
                world.place(Market.class, route.market()),
                route.tonnes(),
                world.place(Corridor.class, mainCorridor.of(route)),
                corridors(route),
                numbers(route),
                route.km(),
                route.days(),
                route.co2TonnesPerTonne(),
                BillData.parts(route.bill()));
    }

    private List<@Nullable Integer> corridors(Route route) {
        var corridors = new ArrayList<@Nullable Integer>();
        route.corridors().forEach(corridor -> corridors.add(world.place(Corridor.class, corridor)));
        return corridors;
    }

    /** Of its legs. */
    private List<Integer> numbers(Route route) {
        var demand = plan.problem().row(Demand.class, route.demand());
        var cargo = plan.problem().row(Cargo.class, demand.cargo());
        var numbers = new ArrayList<Integer>();
        for (var leg : route.legs()) {
            numbers.add(legs.of(new PricedLeg(leg, confidence.of(leg, cargo))));
        }
        return numbers;
    }

    private Map<String, Object> notTaken() {
        var reasons = new ReasonData(plan.allocation());
        var grid = new Grid(
                "demand", "period", "corridor", "corridors", "legs", "km", "days", "co2", "bill", "extra", "reasons");
        for (var notTaken : plan.notTaken()) {
            var route = notTaken.route();
            grid.add(
                    world.place(Demand.class, route.demand()),
                    world.place(Period.class, route.period()),
                    world.place(Corridor.class, mainCorridor.of(route)),
                    corridors(route),
                    numbers(route),
                    route.km(),
                    route.days(),
                    route.co2TonnesPerTonne(),
                    BillData.parts(route.bill()),
                    notTaken.extraPerTonne(),
                    notTaken.reasons().stream().map(reasons::json).toList());
        }
        return grid.json();
    }

    private Map<String, Object> legs() {
        var grid = new Grid("kind", "at", "forward", "period", "contract", "subsidy", "through", "price", "confidence");
        for (var priced : legs.all()) {
            var leg = priced.leg;
            grid.add(
                    Names.of(leg.kind()),
                    place(leg),
                    leg.forward(),
                    world.place(Period.class, leg.period()),
                    leg.contract(),
                    leg.subsidy(),
                    leg.throughRate(),
                    leg.pricePerTonne(),
                    priced.confidence);
        }
        return grid.json();
    }

    /** Its link, its terminal, or its node. */
    private @Nullable Integer place(Leg leg) {
        return switch (leg.kind()) {
            case LINK -> world.place(Link.class, leg.id());
            case TERMINAL, STORAGE -> world.place(Terminal.class, leg.id());
            case DELIVERY -> world.place(Node.class, deliveredTo(leg));
        };
    }

    private String deliveredTo(Leg leg) {
        var market = plan.problem().find(Market.class, leg.id());
        return market != null ? market.node() : leg.id();
    }
}
