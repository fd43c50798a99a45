package org.keruen.problem;

import java.util.List;
import java.util.Objects;

/** A corridor's gates when the file names none: its members that join two countries, or else those at ports. */
final class Gates {
    private Gates() {}

    static List<String> byDefault(Problem problem, Corridor corridor) {
        var borders = corridor.members().stream()
                .filter(id -> crossesBorder(problem, id))
                .toList();
        return borders.isEmpty()
                ? corridor.members().stream()
                        .filter(id -> isAtPort(problem, id))
                        .toList()
                : borders;
    }

    private static boolean crossesBorder(Problem problem, String member) {
        var link = problem.find(Link.class, member);
        return link != null
                && !Objects.equals(
                        country(problem, link.course().from()),
                        country(problem, link.course().to()));
    }

    private static String country(Problem problem, String node) {
        return Objects.requireNonNullElse(problem.row(Node.class, node).country(), "");
    }

    private static boolean isAtPort(Problem problem, String member) {
        var terminal = problem.find(Terminal.class, member);
        return terminal != null
                && problem.row(Node.class, terminal.handling().node()).kind() == NodeKind.PORT;
    }
}
