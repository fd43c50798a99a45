package org.keruen.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The network of {@link ReachSearch} in arrays, for the many searches that only ask how soon: a standing is a node, the
 * mode by which cargo came or goes on, and whether a terminal has handled it there (Dijkstra 1959).
 */
final class ReachGraph {
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<Object, Integer> standings = new HashMap<>();
    private final List<Integer> nodeOf = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private final int[] firstEdge;
    private final int[] head;
    private final int[] passage;
    private final double[] edgeDays;

    /** A link or terminal in a direction. */
    sealed interface Passage {}

    record OverLink(Link link, boolean forward) implements Passage {}

    record ByTerminal(Terminal terminal, boolean forward) implements Passage {}

    private record Begin(int node) {}

    private record Standing(int node, Mode mode, boolean isHandled) {}

    private record Edge(int head, int passage, double days) {}

    private ReachGraph(Problem problem, ReachSearch.Network network) {
        for (var node : problem.rows(Node.class)) {
            nodes.put(node.id(), nodes.size());
        }
        problem.rows(Link.class).forEach(link -> addLink(link, network));
        problem.rows(Terminal.class).forEach(this::addTerminal);
        firstEdge = new int[edges.size() + 1];
        for (int v = 0; v < edges.size(); v++) {
            firstEdge[v + 1] = firstEdge[v] + edges.get(v).size();
        }
        var all = edges.stream().flatMap(List::stream).toList();
        head = all.stream().mapToInt(Edge::head).toArray();
        passage = all.stream().mapToInt(Edge::passage).toArray();
        edgeDays = all.stream().mapToDouble(Edge::days).toArray();
    }

    static ReachGraph of(Problem problem, ReachSearch.Network network) {
        return new ReachGraph(problem, network);
    }

    /** All links and terminals in each direction; a search names those that are open by their places here. */
    List<Passage> passages() {
        return passages;
    }

    private void addLink(Link link, ReachSearch.Network network) {
        var course = link.course();
        addLink(link, true, course.from(), course.to(), network);
        if (course.bothWays()) {
            addLink(link, false, course.to(), course.from(), network);
        }
    }

    private void addLink(Link link, boolean forward, String from, String to, ReachSearch.Network network) {
        var mode = link.course().mode();
        int number = add(new OverLink(link, forward));
        var edge = new Edge(standing(to, mode, false), number, link.course().days());
        edges.get(begin(from)).add(edge);
        edges.get(standing(from, mode, true)).add(edge);
        if (!network.mustHandle(from, mode)) {
            edges.get(standing(from, mode, false)).add(edge);
        }
    }

    private void addTerminal(Terminal terminal) {
        var handling = terminal.handling();
        addTerminal(terminal, true, handling.fromMode(), handling.toMode());
        if (handling.bothWays() && handling.fromMode() != handling.toMode()) {
            addTerminal(terminal, false, handling.toMode(), handling.fromMode());
        }
    }

    private void addTerminal(Terminal terminal, boolean forward, Mode from, Mode to) {
        var handling = terminal.handling();
        int number = add(new ByTerminal(terminal, forward));
        var edge = new Edge(standing(handling.node(), to, true), number, handling.dwellDays());
        edges.get(standing(handling.node(), from, false)).add(edge);
        edges.get(standing(handling.node(), from, true)).add(edge);
    }

    private int add(Passage added) {
        passages.add(added);
        return passages.size() - 1;
    }

    private int begin(String node) {
        return number(new Begin(place(node)), place(node));
    }

    private int standing(String node, Mode mode, boolean isHandled) {
        return number(new Standing(place(node), mode, isHandled), place(node));
    }

    private int place(String node) {
        return java.util.Objects.requireNonNull(nodes.get(node), node);
    }

    private int number(Object standing, int node) {
        return standings.computeIfAbsent(standing, _ -> {
            nodeOf.add(node);
            edges.add(new ArrayList<>());
            return nodeOf.size() - 1;
        });
    }

    /** Fewest days from a node to each over the open passages; infinite where there is no way. */
    Days days(String origin, BitSet open) {
        double[] ofNode = new double[nodes.size()];
        Arrays.fill(ofNode, Double.POSITIVE_INFINITY);
        ofNode[place(origin)] = 0;
        var begin = standings.get(new Begin(place(origin)));
        if (begin != null) {
            var queue = new ReachQueue(nodeOf.size());
            queue.offer(begin, 0);
            while (!queue.isEmpty()) {
                int v = queue.poll();
                double days = queue.days(v);
                ofNode[nodeOf.get(v)] = Math.min(ofNode[nodeOf.get(v)], days);
                for (int e = firstEdge[v]; e < firstEdge[v + 1]; e++) {
                    if (open.get(passage[e])) {
                        queue.offer(head[e], days + edgeDays[e]);
                    }
                }
            }
        }
        return node -> ofNode[place(node)];
    }

    /** Fewest days to a node. */
    interface Days {
        double to(String node);
    }
}
