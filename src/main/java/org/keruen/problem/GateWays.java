package org.keruen.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a route along a corridor could pass two of its gates, modes, prices and closures aside. */
final class GateWays {
    private GateWays() {}

    /** A move through a gate. */
    private record Way(String gate, String from, String to) {}

    /** The first pair of gates that one route could pass, in words. */
    static Optional<String> twice(Problem problem, Corridor corridor) {
        var gates = problem.gates(corridor);
        var ways = gates.stream().flatMap(gate -> ways(problem, gate).stream()).toList();
        var next = next(problem, corridor);
        for (var first : ways) {
            var reached = reached(next, first);
            for (var second : ways) {
                boolean isOther = !second.gate().equals(first.gate());
                if (isOther && reached.contains(second.from()) && !returns(problem, first, second)) {
                    return Optional.of(first.gate() + " and then " + second.gate());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the second gate leads back to where the first began, or to its country. */
    private static boolean returns(Problem problem, Way first, Way second) {
        var country = problem.row(Node.class, first.from()).country();
        return second.to().equals(first.from())
                || (country != null
                        && country.equals(problem.row(Node.class, second.to()).country()));
    }

    private static List<Way> ways(Problem problem, String gate) {
        var link = problem.find(Link.class, gate);
        if (link == null) {
            var node = problem.row(Terminal.class, gate).handling().node();
            return List.of(new Way(gate, node, node));
        }
        var course = link.course();
        var forward = new Way(gate, course.from(), course.to());
        return course.bothWays() ? List.of(forward, new Way(gate, course.to(), course.from())) : List.of(forward);
    }

    /** The nodes that the corridor's links lead to from each node. */
    private static Map<String, List<String>> next(Problem problem, Corridor corridor) {
        var next = new HashMap<String, List<String>>();
        for (var member : corridor.members()) {
            var link = problem.find(Link.class, member);
            if (link == null) {
                continue;
            }
            var course = link.course();
            next.computeIfAbsent(course.from(), _ -> new ArrayList<>()).add(course.to());
            if (course.bothWays()) {
                next.computeIfAbsent(course.to(), _ -> new ArrayList<>()).add(course.from());
            }
        }
        return next;
    }

    /** Nodes a route can come to after the gate, without coming back to where the gate began. */
    private static Set<String> reached(Map<String, List<String>> next, Way gate) {
        var reached = new HashSet<String>(Set.of(gate.to()));
        var open = new ArrayDeque<String>(reached);
        while (!open.isEmpty()) {
            for (var far : next.getOrDefault(open.remove(), List.of())) {
                if (!far.equals(gate.from()) && reached.add(far)) {
                    open.add(far);
                }
            }
        }
        return reached;
    }
}
