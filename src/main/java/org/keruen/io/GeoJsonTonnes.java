package org.keruen.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Route;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/**
 * Tonnes of a plan by place.
 *
 * @param onLinks by link, both ways together
 * @param atNodes by node where they begin, end or pass, a route's once at each
 * @param handledAt by node at whose terminals they are handled, a route's once at each
 */
record GeoJsonTonnes(Map<String, Double> onLinks, Map<String, Double> atNodes, Map<String, Double> handledAt) {
    static GeoJsonTonnes of(Problem problem, Allocation plan) {
        var tonnes = new GeoJsonTonnes(new HashMap<>(), new HashMap<>(), new HashMap<>());
        plan.routes().forEach(route -> tonnes.add(problem, route));
        return tonnes;
    }

    private void add(Problem problem, Route route) {
        var nodes = new HashSet<String>();
        var handling = new HashSet<String>();
        for (var leg : route.legs()) {
            if (leg.kind() == LegKind.LINK) {
                var course = problem.row(Link.class, leg.id()).course();
                nodes.addAll(Set.of(course.from(), course.to()));
                onLinks.merge(leg.id(), route.tonnes(), Double::sum);
            } else if (leg.kind() == LegKind.TERMINAL) {
                handling.add(problem.row(Terminal.class, leg.id()).handling().node());
            }
        }
        nodes.addAll(handling);
        nodes.forEach(node -> atNodes.merge(node, route.tonnes(), Double::sum));
        handling.forEach(node -> handledAt.merge(node, route.tonnes(), Double::sum));
    }

    double onLink(String id) {
        return onLinks.getOrDefault(id, 0.0);
    }

    double atNode(String id) {
        return atNodes.getOrDefault(id, 0.0);
    }

    double handled(String id) {
        return handledAt.getOrDefault(id, 0.0);
    }
}
