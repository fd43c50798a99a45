package org.keruen.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keruen.problem.Mode;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/**
 * Numbers the points of the network: a node seen by one mode in one period, where cargo arrives (in) and whence it goes
 * on (out). The two are one unless the node has a terminal from the mode to itself, which transit must then pass.
 */
final class Points {
    private final Set<NodeMode> yards = new HashSet<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    private record NodeMode(String node, Mode mode) {}

    private record Side(NodeMode at, boolean out, int period) {}

    private record Source(String node, int period) {}

    private record Sink(String node) {}

    private record MarketSink(String cargo) {}

    Points(Problem problem) {
        for (var terminal : problem.rows(Terminal.class)) {
            var handling = terminal.handling();
            if (handling.fromMode() == handling.toMode()) {
                yards.add(new NodeMode(handling.node(), handling.fromMode()));
            }
        }
    }

    int count() {
        return numbers.size();
    }

    /** Where cargo arrives at the node by the mode. */
    int in(String node, Mode mode, int period) {
        return number(new Side(new NodeMode(node, mode), false, period));
    }

    /** Whence cargo goes on from the node by the mode. */
    int out(String node, Mode mode, int period) {
        var at = new NodeMode(node, mode);
        return number(new Side(at, yards.contains(at), period));
    }

    /** Where the cargo of a node begins. */
    int source(String node, int period) {
        return number(new Source(node, period));
    }

    /** Whether the point is where the node's cargo begins in the period. */
    boolean isSource(int point, String node, int period) {
        return Integer.valueOf(point).equals(numbers.get(new Source(node, period)));
    }

    /** Where the cargo bound for a node ends, in whatever period. */
    int sink(String node) {
        return number(new Sink(node));
    }

    /** Where the sold supplies of a cargo end. */
    int marketSink(String cargo) {
        return number(new MarketSink(cargo));
    }

    private int number(Object key) {
        return numbers.computeIfAbsent(key, _ -> numbers.size());
    }
}
