package org.keruen.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a demand's cargo can get, and how soon: shortest ways by days over nodes and the mode by which they are reached
 * (Dijkstra 1959), periods, capacities and the wish to pass no place twice aside.
 */
final class ReachSearch {
    private static final Comparator<Arrival> SOONEST = Comparator.comparingDouble(Arrival::days);

    private final Network network;
    private final Demand demand;
    private final boolean heedClosures;
    private final Map<Standing, Double> settled = new LinkedHashMap<>();
    private final Map<String, Double> days = new LinkedHashMap<>();
    private final Map<String, String> obstacles = new LinkedHashMap<>();
    private final PriorityQueue<Arrival> open = new PriorityQueue<>(SOONEST);

    /**
     * A place in the search.
     *
     * @param mode by which cargo came or goes on; null where it begins
     * @param isHandled whether it has passed a terminal here
     */
    private record Standing(String node, @Nullable Mode mode, boolean isHandled) {}

    private record Arrival(Standing at, double days) {}

    /** Links and terminals by node, and what is in the way on them. */
    record Network(
            Map<String, List<Link>> links,
            Map<String, List<Terminal>> terminals,
            Set<String> mustHandle,
            ReachObstacles obstacles) {
        static Network of(Problem problem) {
            var links = new HashMap<String, List<Link>>();
            for (var link : problem.rows(Link.class)) {
                links.computeIfAbsent(link.course().from(), _ -> new ArrayList<>())
                        .add(link);
                links.computeIfAbsent(link.course().to(), _ -> new ArrayList<>())
                        .add(link);
            }
            var terminals = problem.rows(Terminal.class).stream()
                    .collect(Collectors.groupingBy(
                            terminal -> terminal.handling().node()));
            var mustHandle = new HashSet<String>();
            problem.rows(Terminal.class).stream()
                    .map(Terminal::handling)
                    .filter(handling -> handling.fromMode() == handling.toMode())
                    .forEach(handling -> mustHandle.add(handling.node() + "/" + handling.fromMode()));
            return new Network(links, terminals, mustHandle, new ReachObstacles(problem));
        }

        /** Whether transit of a mode must pass a terminal at the node. */
        boolean mustHandle(String node, Mode mode) {
            return mustHandle.contains(node + "/" + mode);
        }
    }

    private ReachSearch(Network network, Demand demand, boolean heedClosures) {
        this.network = network;
        this.demand = demand;
        this.heedClosures = heedClosures;
    }

    static ReachSearch of(Network network, Demand demand, boolean heedClosures) {
        var search = new ReachSearch(network, demand, heedClosures);
        search.open.add(new Arrival(new Standing(demand.origin(), null, false), 0));
        search.run();
        return search;
    }

    /** Fewest days to a node; infinite if it cannot be reached. */
    double days(String node) {
        return days.getOrDefault(node, Double.POSITIVE_INFINITY);
    }

    /** The nodes reached besides the origin, soonest first. */
    List<String> reached() {
        return days.keySet().stream()
                .filter(node -> !node.equals(demand.origin()))
                .toList();
    }

    /** What stood in the way towards nodes that were not reached, in words. */
    List<String> obstacles() {
        return new ArrayList<>(new LinkedHashSet<>(obstacles.values()));
    }

    private void run() {
        while (!open.isEmpty()) {
            var arrival = open.remove();
            if (settled.putIfAbsent(arrival.at(), arrival.days()) == null) {
                days.putIfAbsent(arrival.at().node(), arrival.days());
                leave(arrival);
            }
        }
        obstacles.keySet().removeIf(key -> days.containsKey(key.substring(0, key.indexOf('\n'))));
    }

    private void leave(Arrival arrival) {
        var at = arrival.at();
        for (var terminal : network.terminals().getOrDefault(at.node(), List.of())) {
            handle(arrival, terminal);
        }
        for (var link : network.links().getOrDefault(at.node(), List.of())) {
            boolean forward = link.course().from().equals(at.node());
            if (forward || link.course().bothWays()) {
                travel(arrival, link, forward);
            }
        }
    }

    private void handle(Arrival arrival, Terminal terminal) {
        var handling = terminal.handling();
        var mode = arrival.at().mode();
        boolean forward = handling.fromMode() == mode;
        boolean back = handling.bothWays() && handling.toMode() == mode;
        if (!forward && !back) {
            return;
        }
        var node = arrival.at().node();
        var next = forward ? handling.toMode() : handling.fromMode();
        var obstacle = network.obstacles().on(terminal, forward, demand, heedClosures);
        if (obstacle == null) {
            arrive(new Standing(node, next, true), arrival.days() + handling.dwellDays());
        } else {
            beyond(node, next)
                    .forEach(far -> obstacles.put(far + "\n" + terminal.id(), terminal.id() + " " + obstacle));
        }
    }

    private void arrive(Standing at, double afterDays) {
        if (!settled.containsKey(at)) {
            open.add(new Arrival(at, afterDays));
        }
    }

    /** Nodes to which a mode goes on from a node. */
    private List<String> beyond(String node, Mode mode) {
        return network.links().getOrDefault(node, List.of()).stream()
                .map(Link::course)
                .filter(course -> course.mode() == mode && (course.from().equals(node) || course.bothWays()))
                .map(course -> course.from().equals(node) ? course.to() : course.from())
                .toList();
    }

    private void travel(Arrival arrival, Link link, boolean forward) {
        var at = arrival.at();
        var course = link.course();
        var far = forward ? course.to() : course.from();
        var key = far + "\n" + link.id();
        if (at.mode() != null && at.mode() != course.mode()) {
            noteNoTerminal(at.node(), at.mode(), course.mode(), key);
        } else if (at.mode() != null && !at.isHandled() && network.mustHandle(at.node(), course.mode())) {
            obstacles.putIfAbsent(
                    key,
                    "at %s %s must pass a terminal that lets nothing through"
                            .formatted(at.node(), word(course.mode())));
        } else {
            var obstacle = network.obstacles().on(link, forward, demand, heedClosures);
            if (obstacle == null) {
                arrive(new Standing(far, course.mode(), false), arrival.days() + course.days());
            } else {
                obstacles.put(key, link.id() + " " + obstacle);
            }
        }
    }

    /** Notes that no terminal joins the modes; one that does tells its own obstacle. */
    private void noteNoTerminal(String node, Mode by, Mode on, String key) {
        boolean isJoined = network.terminals().getOrDefault(node, List.of()).stream()
                .map(Terminal::handling)
                .anyMatch(handling -> (handling.fromMode() == by && handling.toMode() == on)
                        || (handling.bothWays() && handling.toMode() == by && handling.fromMode() == on));
        if (!isJoined) {
            obstacles.putIfAbsent(key, "at %s no terminal leads from %s to %s".formatted(node, word(by), word(on)));
        }
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
