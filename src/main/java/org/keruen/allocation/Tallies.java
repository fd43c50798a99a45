package org.keruen.allocation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keruen.problem.Corridor;
import org.keruen.problem.Node;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/** Sums over a plan's routes that people ask for first. */
public final class Tallies {
    /** Under which name tonnes count that pass no corridor's gate. */
    public static final String NO_CORRIDOR = "none";

    private Tallies() {}

    /**
     * Tonnes that pass each corridor's gates, in the problem's order, and those that pass none. A tonne that passes the
     * gates of two corridors counts in both.
     */
    public static Map<String, Double> tonnesByCorridor(Problem problem, Allocation allocation) {
        var tonnes = new LinkedHashMap<String, Double>();
        problem.rows(Corridor.class).forEach(corridor -> tonnes.put(corridor.id(), 0.0));
        for (var route : allocation.routes()) {
            for (var corridor : route.corridors()) {
                tonnes.merge(corridor, route.tonnes(), Double::sum);
            }
            if (route.corridors().isEmpty()) {
                tonnes.merge(NO_CORRIDOR, route.tonnes(), Double::sum);
            }
        }
        tonnes.values().removeIf(amount -> amount == 0);
        return tonnes;
    }

    /** Tonnes handled at the terminals of each port, a route's once at each, in the problem's order of nodes. */
    public static Map<String, Double> tonnesByPort(Problem problem, Allocation allocation) {
        var tonnes = new LinkedHashMap<String, Double>();
        for (var node : problem.rows(Node.class)) {
            if (node.kind() == NodeKind.PORT) {
                tonnes.put(node.id(), 0.0);
            }
        }
        for (var route : allocation.routes()) {
            var ports = new HashSet<String>();
            for (var leg : route.legs()) {
                if (leg.kind() == LegKind.TERMINAL) {
                    var port = problem.row(Terminal.class, leg.id()).handling().node();
                    if (tonnes.containsKey(port) && ports.add(port)) {
                        tonnes.merge(port, route.tonnes(), Double::sum);
                    }
                }
            }
        }
        tonnes.values().removeIf(amount -> amount == 0);
        return tonnes;
    }
}
