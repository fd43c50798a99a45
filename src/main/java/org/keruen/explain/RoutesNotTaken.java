package org.keruen.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Load;
import org.keruen.allocation.Route;
import org.keruen.allocation.Unmet;
import org.keruen.compile.PlanOnCore;
import org.keruen.core.Core;
import org.keruen.problem.Problem;

/**
 * The best way that each demand does not go: a shortest path under the tariffs and the plan's duals that keeps clear of
 * the corridors its tonnes pass. Told in the period in which most of its tonnes move; where closures, corridor rules or
 * days bar a way that would be cheaper than those taken, that one too.
 */
public final class RoutesNotTaken {
    /** Arcs that may be looked at; the largest demands come first. */
    private static final long MOST_WORK = 8_000_000;

    private static final double TOLERANCE_PER_TONNE = 5e-3;
    private static final double FULL = 1 - 1e-6;
    private static final int MOST_FULL_TOLD = 3;

    private final PlanOnCore plan;
    private final Core core;
    private final Prices prices;
    private final Alternatives alternatives;
    private final Bars bars;
    private final Map<Integer, Load> full = new TreeMap<>();
    private final List<RouteNotTaken> found = new ArrayList<>();

    /** A demand where it moves most: its routes of that period, and the price of what it leaves. */
    private record Case(String demand, String period, double tonnes, List<Route> routes, double unmetPrice) {}

    private RoutesNotTaken(Problem problem, Allocation allocation) {
        this.plan = PlanOnCore.of(problem, allocation);
        this.core = plan.core();
        this.prices = new Prices(plan);
        this.alternatives = new Alternatives(problem, plan, prices);
        this.bars = new Bars(problem);
        for (int r = 0; r < core.resources().count(); r++) {
            var load = plan.load(r);
            if (load != null && isFull(load)) {
                full.put(r, load);
            }
        }
    }

    /** Of the demands by falling tonnes, as many as can be looked at soon. */
    public static List<RouteNotTaken> of(Problem problem, Allocation allocation) {
        var search = new RoutesNotTaken(problem, allocation);
        for (var each : cases(allocation)) {
            if (search.alternatives.work() < MOST_WORK) {
                search.lookAt(each);
            }
        }
        return search.found;
    }

    private static List<Case> cases(Allocation allocation) {
        Map<String, Map<String, List<Route>>> routes = new HashMap<>();
        for (var route : allocation.routes()) {
            routes.computeIfAbsent(route.demand(), _ -> new HashMap<>())
                    .computeIfAbsent(route.period(), _ -> new ArrayList<>())
                    .add(route);
        }
        var cases = new ArrayList<Case>();
        routes.forEach((demand, byPeriod) -> byPeriod.entrySet().stream()
                .map(entry -> new Case(demand, entry.getKey(), tonnes(entry.getValue()), entry.getValue(), 0))
                .max(Comparator.comparingDouble(Case::tonnes).thenComparing(Case::period, Comparator.reverseOrder()))
                .ifPresent(cases::add));
        allocation.unmet().stream()
                .filter(unmet -> !routes.containsKey(unmet.demand()))
                .sorted(Comparator.comparingDouble(Unmet::tonnes).reversed())
                .filter(unmet ->
                        cases.stream().noneMatch(other -> other.demand().equals(unmet.demand())))
                .forEach(unmet -> cases.add(
                        new Case(unmet.demand(), unmet.period(), unmet.tonnes(), List.of(), unmet.pricePerTonne())));
        cases.sort(Comparator.comparingDouble(Case::tonnes).reversed().thenComparing(Case::demand));
        return cases;
    }

    private static double tonnes(List<Route> routes) {
        return routes.stream().mapToDouble(Route::tonnes).sum();
    }

    private void lookAt(Case each) {
        int k = plan.commodity(each.demand(), each.period());
        if (k == PlanOnCore.NONE || plan.taken(k).stream().anyMatch(List::isEmpty)) {
            return;
        }
        int[] dearest = dearestTaken(k);
        double taken = dearest.length == 0 ? each.unmetPrice() : prices.of(k, dearest);
        double cost = dearest.length == 0 ? each.unmetPrice() : cost(k, dearest);
        var open = alternatives.open(k, each.routes());
        if (open != null) {
            found.add(new RouteNotTaken(open.route(), open.price() - taken, reasons(k, open, dearest, cost)));
        }
        var unbarred = alternatives.unbarred(k, each.routes());
        if (unbarred != null && (open == null || unbarred.price() < taken - TOLERANCE_PER_TONNE)) {
            var barred = bars.of(unbarred.route());
            if (!barred.isEmpty()) {
                found.add(new RouteNotTaken(unbarred.route(), unbarred.price() - taken, barred));
            }
        }
    }

    /** The way of the commodity's routes on which a tonne comes dearest, each by its cheapest tiers; empty for none. */
    private int[] dearestTaken(int k) {
        Comparator<int[]> byPrice = Comparator.comparingDouble(path -> prices.of(k, path));
        return plan.taken(k).stream()
                .map(paths -> paths.stream().min(byPrice).orElseThrow())
                .max(byPrice)
                .orElse(new int[0]);
    }

    /** Of a unit on the path, capacities and choices left out. */
    private double cost(int k, int[] path) {
        double[] ofClass = core.cost()[core.commodities().costClass()[k]];
        double cost = 0;
        for (int a : path) {
            cost += ofClass[a];
        }
        return cost;
    }

    private List<Reason> reasons(int k, Alternatives.Way way, int[] taken, double costTaken) {
        var reasons = new ArrayList<Reason>();
        for (int g : prices.needed(way.path())) {
            var choice = plan.choice(g);
            double least = prices.leastTonnes(g);
            if (choice != null && (choice.costPerYear() > 0 || least > 0)) {
                reasons.add(new Reason.Needs(choice, least));
            }
        }
        double dearer = cost(k, way.path()) - costTaken;
        var room = room(k, way.path(), taken);
        if (Math.abs(dearer) > TOLERANCE_PER_TONNE || (room.isEmpty() && reasons.isEmpty())) {
            reasons.addFirst(new Reason.Dearer(dearer));
        }
        boolean isExplained = dearer > 0 || reasons.size() > 1;
        room.stream()
                .filter(each -> !isExplained || each.worth() > TOLERANCE_PER_TONNE)
                .limit(MOST_FULL_TOLD)
                .map(Room::reason)
                .forEach(reasons::add);
        return reasons;
    }

    /** Room on a full capacity: more than on the way taken, or less. */
    private record Room(Load load, double perTonne) {
        double worth() {
            return Math.abs(perTonne);
        }

        Reason reason() {
            return perTonne < 0 ? new Reason.Frees(load, -perTonne) : new Reason.Full(load, perTonne);
        }
    }

    /** Full capacities of which the path takes more or less than the one that is taken, the dearest first. */
    private List<Room> room(int k, int[] path, int[] taken) {
        int costClass = core.commodities().costClass()[k];
        var room = new ArrayList<Room>();
        full.forEach((r, load) -> {
            double more = prices.use(r, path, costClass) - prices.use(r, taken, costClass);
            if (more > 0 || more * prices.worth(r) < 0) {
                room.add(new Room(load, more * prices.worth(r)));
            }
        });
        room.sort(Comparator.comparingDouble(Room::worth).reversed());
        return room;
    }

    private static boolean isFull(Load load) {
        return load.amount() >= load.capacity() * FULL;
    }
}
