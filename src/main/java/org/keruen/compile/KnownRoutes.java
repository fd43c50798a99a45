package org.keruen.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Leg;
import org.keruen.allocation.Route;
import org.keruen.core.Network;
import org.keruen.solve.Start;

/**
 * The routes of an allocation as paths of a Core, perhaps of another scenario's: a route whose legs are not there is
 * left out. A leg that pays by tiers stands for an arc a tier; every combination is a path, up to a limit.
 */
final class KnownRoutes {
    private static final int MOST_PATHS_OF_ROUTE = 64;

    private final Compilation compilation;
    private final Network network;
    private final List<Integer> commodity = new ArrayList<>();
    private final List<int[]> paths = new ArrayList<>();
    private int foundOfRoute;

    KnownRoutes(Compilation compilation) {
        this.compilation = compilation;
        this.network = compilation.core().network();
    }

    static Start of(Compilation compilation, Allocation known) {
        var routes = new KnownRoutes(compilation);
        var commodityOf = routes.commodities();
        for (var route : known.routes()) {
            var k = commodityOf.get(route.demand() + "/" + route.period());
            if (k != null) {
                routes.paths(k, route);
            }
        }
        return new Start(
                routes.commodity.stream().mapToInt(Integer::intValue).toArray(), routes.paths.toArray(int[][]::new));
    }

    /** Every path of the commodity that stands for the route. */
    List<int[]> paths(int k, Route route) {
        int known = paths.size();
        foundOfRoute = 0;
        follow(
                k,
                compilation.core().commodities().origin()[k],
                route.legs(),
                0,
                new int[route.legs().size() + 1],
                0);
        return List.copyOf(paths.subList(known, paths.size()));
    }

    /** The commodities by demand and period, between a stroke. */
    Map<String, Integer> commodities() {
        var commodities = new HashMap<String, Integer>();
        for (int k = 0; k < compilation.shipments().size(); k++) {
            var shipment = compilation.shipments().get(k);
            commodities.put(shipment.demand().id() + "/" + period(shipment.period()), k);
        }
        return commodities;
    }

    private String period(int period) {
        return compilation.draft().periods.get(period).id();
    }

    /** Follows the legs from a node by every arc that stands for the next of them. */
    private void follow(int k, int node, List<Leg> legs, int next, int[] path, int length) {
        if (next == legs.size()) {
            if (node == compilation.core().commodities().destination()[k]) {
                commodity.add(k);
                paths.add(Arrays.copyOf(path, length));
                foundOfRoute++;
            }
            return;
        }
        for (int i = network.firstOut()[node]; i < network.firstOut()[node + 1]; i++) {
            int a = network.outArc()[i];
            var steps = compilation.steps(a);
            boolean fits = isOpen(k, a)
                    && next + steps.size() <= legs.size()
                    && (length > 0 || steps.isEmpty())
                    && matches(steps, legs.subList(next, next + steps.size()));
            if (fits && length < path.length && foundOfRoute < MOST_PATHS_OF_ROUTE) {
                path[length] = a;
                follow(k, network.head()[a], legs, next + steps.size(), path, length + 1);
            }
        }
    }

    private boolean isOpen(int k, int arc) {
        int costClass = compilation.core().commodities().costClass()[k];
        return compilation.core().cost()[costClass][arc] < Double.POSITIVE_INFINITY;
    }

    private boolean matches(List<Step> steps, List<Leg> legs) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var passage = step.passage();
            var leg = legs.get(i);
            boolean same = passage.kind() == leg.kind()
                    && passage.id().equals(leg.id())
                    && passage.forward() == leg.forward()
                    && period(passage.period()).equals(leg.period())
                    && Objects.equals(step.contract(), leg.contract())
                    && Objects.equals(step.subsidy(), leg.subsidy())
                    && Objects.equals(step.throughRate(), leg.throughRate());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
