package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The legs of a through rate follow one another. */
final class ChainRules {
    private ChainRules() {}

    /** Where cargo may stand, and by which mode it came or goes on. */
    private record Standing(String node, Mode mode) {
        @Override
        public String toString() {
            return node + " by "
                    + mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private record Move(Standing from, Standing to) {}

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        for (var rate : problem.rows(ThroughRate.class)) {
            follow(problem, rate, complaints);
        }
        return complaints;
    }

    private static void follow(Problem problem, ThroughRate rate, List<Complaint> complaints) {
        var moves = moves(problem, rate.chain().getFirst());
        Set<Standing> ends = moves.stream().map(Move::to).collect(Collectors.toSet());
        for (int i = 1; i < rate.chain().size(); i++) {
            var leg = rate.chain().get(i);
            var next = new HashSet<Standing>();
            for (var move : moves(problem, leg)) {
                if (ends.contains(move.from())) {
                    next.add(move.to());
                }
            }
            if (next.isEmpty()) {
                var rule = "does not go on from the end of %s (%s)"
                        .formatted(
                                rate.chain().get(i - 1),
                                ends.stream().map(Standing::toString).sorted().collect(Collectors.joining(" or ")));
                complaints.add(Consistency.about(rate, "chain", leg, rule));
                return;
            }
            ends = next;
        }
    }

    /** The ways along a leg that are open. */
    private static List<Move> moves(Problem problem, String leg) {
        var link = problem.find(Link.class, leg);
        if (link != null) {
            var course = link.course();
            return moves(
                    new Standing(course.from(), course.mode()),
                    new Standing(course.to(), course.mode()),
                    course.bothWays());
        }
        var handling = Objects.requireNonNull(problem.find(Terminal.class, leg)).handling();
        return moves(
                new Standing(handling.node(), handling.fromMode()),
                new Standing(handling.node(), handling.toMode()),
                handling.bothWays());
    }

    private static List<Move> moves(Standing first, Standing second, boolean bothWays) {
        var forward = new Move(first, second);
        return bothWays ? List.of(forward, new Move(second, first)) : List.of(forward);
    }
}
