package org.keruen.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Route;
import org.keruen.compile.PlanOnCore;
import org.keruen.core.Core;
import org.keruen.core.LightPaths;
import org.keruen.core.ShortestPaths;
import org.keruen.problem.Corridor;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;

/**
 * Searches the cheapest way of a commodity that passes none of the corridors its tonnes go by; where there is none, the
 * cheapest that leaves out a link of its largest route.
 */
final class Alternatives {
    /** Links of the largest route that are left out by turns, the longest first. */
    private static final int MOST_LEFT_OUT = 6;

    private final Problem problem;
    private final PlanOnCore plan;
    private final Core core;
    private final Prices prices;
    private final Map<Integer, boolean[]> barredOfClass = new HashMap<>();
    private final Map<String, List<Integer>> arcsOf = new HashMap<>();
    private long work;

    /** A way as arcs and in freight's words, and what a tonne on it comes to at {@link Prices}. */
    record Way(int[] path, Route route, double price) {}

    Alternatives(Problem problem, PlanOnCore plan, Prices prices) {
        this.problem = problem;
        this.plan = plan;
        this.core = plan.core();
        this.prices = prices;
        for (int a = 0; a < core.network().arcCount(); a++) {
            for (var place : plan.places(a)) {
                arcsOf.computeIfAbsent(place, _ -> new ArrayList<>()).add(a);
            }
        }
    }

    /** Arcs looked at so far. */
    long work() {
        return work;
    }

    /** The best way that the commodity could go as things are, beside the routes it takes; null if there is none. */
    @Nullable
    Way open(int k, List<Route> taken) {
        double[] price = prices.of(k);
        close(price, barred(core.commodities().costClass()[k]));
        double mostDays = core.commodities().maxWeight()[k];
        var way = search(k, price, apart(taken), mostDays);
        return way != null || taken.isEmpty() ? way : leavingOutALink(k, price, taken, mostDays);
    }

    /** As {@link #open}, if nothing were shut or forbidden and days did not matter. */
    @Nullable
    Way unbarred(int k, List<Route> taken) {
        return search(k, prices.of(k), apart(taken), Double.POSITIVE_INFINITY);
    }

    /** Gates of the corridors that the routes pass, and of each route that passes none its longest link. */
    private Set<String> apart(List<Route> taken) {
        var apart = new HashSet<String>();
        for (var route : taken) {
            route.corridors().forEach(id -> apart.addAll(problem.gates(problem.row(Corridor.class, id))));
            if (route.corridors().isEmpty()) {
                links(route).stream().limit(1).forEach(apart::add);
            }
        }
        return apart;
    }

    private @Nullable Way leavingOutALink(int k, double[] price, List<Route> taken, double mostDays) {
        var largest = java.util.Collections.max(taken, Comparator.comparingDouble(Route::tonnes));
        Way best = null;
        for (var link : links(largest).stream().limit(MOST_LEFT_OUT).toList()) {
            var way = search(k, price, Set.of(link), mostDays);
            if (way != null && (best == null || way.price() < best.price()) && !isTaken(way.route(), taken)) {
                best = way;
            }
        }
        return best;
    }

    /** A route's links, the longest first. */
    private List<String> links(Route route) {
        return route.legs().stream()
                .filter(leg -> leg.kind() == LegKind.LINK)
                .map(Leg::id)
                .sorted(Comparator.comparingDouble(
                        (String id) -> -problem.row(Link.class, id).course().km()))
                .toList();
    }

    private static boolean isTaken(Route route, List<Route> taken) {
        var places = places(route);
        return taken.stream().anyMatch(other -> places(other).equals(places));
    }

    private static List<String> places(Route route) {
        return route.legs().stream().map(Leg::id).toList();
    }

    private @Nullable Way search(int k, double[] price, Collection<String> without, double mostDays) {
        double[] rest = price.clone();
        for (var place : without) {
            arcsOf.getOrDefault(place, List.of()).forEach(a -> rest[a] = Double.POSITIVE_INFINITY);
        }
        int[] path = cheapest(k, rest, mostDays);
        if (path == null) {
            return null;
        }
        var route = plan.route(k, path);
        return goesInCircles(route) ? null : new Way(path, route, prices.of(k, path));
    }

    private int @Nullable [] cheapest(int k, double[] price, double mostDays) {
        var network = core.network();
        int origin = core.commodities().origin()[k];
        int destination = core.commodities().destination()[k];
        var shortest = ShortestPaths.from(network, origin, price);
        work += network.arcCount();
        if (shortest.distance()[destination] == Double.POSITIVE_INFINITY) {
            return null;
        }
        int[] path = shortest.path(destination);
        double days = 0;
        for (int a : path) {
            days += network.weight()[a];
        }
        if (days <= mostDays) {
            return path;
        }
        work += 10L * network.arcCount();
        var light = LightPaths.from(network, origin, price, mostDays).cheapest(destination, mostDays);
        return light == null ? null : light.path();
    }

    /** Whether the route comes to a place twice, which the Core does not always see. */
    private boolean goesInCircles(Route route) {
        var visited = new HashSet<String>();
        for (var leg : route.legs()) {
            if (leg.kind() == LegKind.LINK) {
                var course = problem.row(Link.class, leg.id()).course();
                visited.add(leg.forward() ? course.from() : course.to());
                if (visited.contains(leg.forward() ? course.to() : course.from())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean[] barred(int costClass) {
        return barredOfClass.computeIfAbsent(costClass, prices::barred);
    }

    private static void close(double[] price, boolean[] closed) {
        for (int a = 0; a < price.length; a++) {
            price[a] = closed[a] ? Double.POSITIVE_INFINITY : price[a];
        }
    }
}
