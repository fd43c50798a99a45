package org.keruen.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Route;
import org.keruen.allocation.Status;
import org.keruen.allocation.Unmet;
import org.keruen.problem.Corridor;
import org.keruen.problem.Demand;
import org.keruen.problem.Expansion;
import org.keruen.problem.Link;
import org.keruen.problem.Mode;
import org.keruen.problem.Node;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Period;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/**
 * A plan as it might look, made without a solver: every demand goes the cheapest way at prices by mode and distance,
 * capacities count for nothing. Good enough to draw, and never feasible by more than chance.
 */
final class SketchedPlan {
    private static final double TERMINAL_PRICE = 6;

    private final Problem problem;
    private final Map<String, List<Step>> steps = new HashMap<>();
    private final Map<String, Double> tonnesOn = new HashMap<>();
    private final Map<BillPart, Double> bill = new EnumMap<>(BillPart.class);

    /** A move from a point (a node by a mode) to another. */
    private record Step(String to, LegKind kind, String id, boolean forward, double price, BillPart part) {}

    private record Reached(double price, String point) {}

    private SketchedPlan(Problem problem) {
        this.problem = problem;
        for (var link : problem.rows(Link.class)) {
            if (problem.isOpen(link.availability())) {
                addLink(link);
            }
        }
        for (var terminal : problem.rows(Terminal.class)) {
            addTerminal(terminal);
        }
    }

    static Allocation of(Problem problem) {
        return new SketchedPlan(problem).allocation();
    }

    private void addLink(Link link) {
        var course = link.course();
        double price = rate(course.mode()) * Math.max(1, course.km());
        var from = course.from() + "/" + course.mode();
        var to = course.to() + "/" + course.mode();
        var part = part(course.mode());
        add(from, new Step(to, LegKind.LINK, link.id(), true, price, part));
        if (course.bothWays()) {
            add(to, new Step(from, LegKind.LINK, link.id(), false, price, part));
        }
    }

    private void addTerminal(Terminal terminal) {
        var handling = terminal.handling();
        var from = handling.node() + "/" + handling.fromMode();
        var to = handling.node() + "/" + handling.toMode();
        var kind = problem.row(Node.class, handling.node()).kind();
        var part = kind == NodeKind.BORDER ? BillPart.BORDER : BillPart.PORT;
        if (!from.equals(to)) {
            add(from, new Step(to, LegKind.TERMINAL, terminal.id(), true, TERMINAL_PRICE, part));
            add(to, new Step(from, LegKind.TERMINAL, terminal.id(), false, TERMINAL_PRICE, part));
        }
    }

    private void add(String point, Step step) {
        steps.computeIfAbsent(point, none -> new ArrayList<>()).add(step);
    }

    private static double rate(Mode mode) {
        return switch (mode) {
            case SEA -> 0.003;
            case CASPIAN, RIVER -> 0.02;
            case PIPELINE -> 0.012;
            case ROAD -> 0.08;
            case AIR -> 2;
            case RAIL_1000, RAIL_1067, RAIL_1435, RAIL_1520, RAIL_1668, RAIL_1676 -> 0.025;
        };
    }

    private static BillPart part(Mode mode) {
        return switch (mode) {
            case SEA, CASPIAN -> BillPart.SEA;
            case RIVER -> BillPart.RIVER;
            case PIPELINE -> BillPart.PIPELINE;
            case ROAD -> BillPart.ROAD;
            case AIR -> BillPart.AIR;
            case RAIL_1000, RAIL_1067, RAIL_1435, RAIL_1520, RAIL_1668, RAIL_1676 -> BillPart.RAIL;
        };
    }

    private Allocation allocation() {
        var routes = new ArrayList<Route>();
        var unmet = new ArrayList<Unmet>();
        var periods = problem.rows(Period.class);
        for (var demand : problem.rows(Demand.class)) {
            var way = demand.destination() == null ? null : cheapest(demand.origin(), demand.destination());
            for (int p = 0; p < periods.size(); p++) {
                double tonnes = demand.volume().in(p, periods);
                if (way == null) {
                    unmet.add(new Unmet(demand.id(), periods.get(p).id(), tonnes, 100));
                } else {
                    routes.add(route(demand, periods.get(p).id(), tonnes, way));
                }
            }
        }
        unmet.forEach(row -> bill.merge(BillPart.UNMET, row.tonnes() * row.pricePerTonne(), Double::sum));
        var choices = choices();
        choices.forEach(choice -> bill.merge(BillPart.FIXED, choice.costPerYear(), Double::sum));
        var whole = new Bill(bill);
        var proof = new Proof("sketch", Status.FEASIBLE, whole.all(), whole.all() * 0.996, "drawn for a test");
        return new Allocation(
                problem.header().name(),
                problem.scenario(),
                problem.header().currency(),
                proof,
                routes,
                unmet,
                choices,
                loads(),
                whole);
    }

    private List<Choice> choices() {
        return problem.rows(Expansion.class).stream()
                .limit(2)
                .map(expansion -> new Choice(
                        ChoiceKind.EXPANSION,
                        expansion.id(),
                        1,
                        expansion.unit().costPerYear()))
                .toList();
    }

    private @Nullable List<Step> cheapest(String origin, String destination) {
        var best = new HashMap<String, Double>();
        var by = new HashMap<String, Step>();
        var before = new HashMap<String, String>();
        var queue =
                new PriorityQueue<>(Comparator.comparingDouble(Reached::price).thenComparing(Reached::point));
        for (var mode : Mode.values()) {
            best.put(origin + "/" + mode, 0.0);
            queue.add(new Reached(0, origin + "/" + mode));
        }
        while (!queue.isEmpty()) {
            var here = queue.remove();
            if (here.point.startsWith(destination + "/")) {
                return way(here.point, by, before);
            }
            for (var step : steps.getOrDefault(here.point, List.of())) {
                double price = here.price + step.price;
                if (price < best.getOrDefault(step.to, Double.POSITIVE_INFINITY)) {
                    best.put(step.to, price);
                    by.put(step.to, step);
                    before.put(step.to, here.point);
                    queue.add(new Reached(price, step.to));
                }
            }
        }
        return null;
    }

    private static List<Step> way(String end, Map<String, Step> by, Map<String, String> before) {
        var way = new ArrayList<Step>();
        for (var point = end; before.containsKey(point); point = before.get(point)) {
            way.addFirst(by.get(point));
        }
        return way;
    }

    private Route route(Demand demand, String period, double tonnes, List<Step> way) {
        var destination = Objects.requireNonNull(demand.destination());
        var legs = new ArrayList<Leg>();
        var perTonne = new EnumMap<BillPart, Double>(BillPart.class);
        double km = 0;
        double days = 0;
        for (var step : way) {
            legs.add(new Leg(step.kind, step.id, step.forward, period, null, null, null, step.price));
            perTonne.merge(step.part, step.price, Double::sum);
            bill.merge(step.part, step.price * tonnes, Double::sum);
            tonnesOn.merge(step.id, tonnes, Double::sum);
            if (step.kind == LegKind.LINK) {
                var course = problem.row(Link.class, step.id).course();
                km += course.km();
                days += course.days();
            }
        }
        legs.add(new Leg(LegKind.DELIVERY, destination, true, period, null, null, null, 0));
        return new Route(
                demand.id(),
                period,
                destination,
                null,
                tonnes,
                corridors(way),
                legs,
                km,
                days,
                km * 2e-5,
                new Bill(perTonne));
    }

    private List<String> corridors(List<Step> way) {
        var passed = new LinkedHashSet<String>();
        for (var step : way) {
            for (var corridor : problem.rows(Corridor.class)) {
                if (problem.gates(corridor).contains(step.id)) {
                    passed.add(corridor.id());
                }
            }
        }
        return List.copyOf(passed);
    }

    private List<Load> loads() {
        var loads = new ArrayList<Load>();
        var periods = problem.rows(Period.class);
        for (var link : problem.rows(Link.class)) {
            addLoads(loads, LoadKind.LINK, link.id(), "forward", link.capacity().capacityTonnes(), periods);
        }
        for (var terminal : problem.rows(Terminal.class)) {
            addLoads(loads, LoadKind.TERMINAL, terminal.id(), "both", terminal.capacityTonnes(), periods);
        }
        return loads;
    }

    private void addLoads(
            List<Load> loads, LoadKind kind, String id, String direction, double capacity, List<Period> periods) {
        double amount = Math.min(tonnesOn.getOrDefault(id, 0.0), capacity);
        double dual = amount >= capacity && capacity > 0 ? -(1 + id.hashCode() % 7 + 7) : 0;
        if (amount == 0 && Double.isInfinite(capacity)) {
            return;
        }
        for (var period : periods) {
            double share = period.days() / problem.days();
            var when = periods.size() == 1 ? null : period.id();
            loads.add(new Load(
                    kind, id, direction, when, "capacity", "tonnes", amount * share, 0, capacity * share, dual));
        }
    }
}
