package org.keruen.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A closure that leaves a share of a capacity has a capacity to leave a share of. */
final class ClosureRules {
    private ClosureRules() {}

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        for (var closure : problem.rows(Closure.class)) {
            if (problem.rows(Period.class).stream().anyMatch(period -> isPartial(closure, period))) {
                closure.targets()
                        .forEach(target -> places(problem, target).stream()
                                .filter(place -> isUnlimited(problem, place))
                                .findFirst()
                                .ifPresent(place -> complaints.add(
                                        Consistency.about(closure, "targets", target, rule(target, place)))));
            }
        }
        return complaints;
    }

    private static boolean isPartial(Closure closure, Period period) {
        double open = closure.shareOpenIn(period);
        return open > 0 && open < 1;
    }

    private static String rule(String target, String place) {
        var who = target.equals(place) ? "" : "means " + place + ", which ";
        return who
                + "has unlimited capacity, of which no share can be left; give it a capacity_tonnes or shut it wholly";
    }

    /** The links and terminals that a closure of a target means. */
    static Set<String> places(Problem problem, String target) {
        var corridor = problem.find(Corridor.class, target);
        if (corridor != null) {
            return new LinkedHashSet<>(problem.gates(corridor));
        }
        if (problem.find(Node.class, target) == null) {
            return Set.of(target);
        }
        var places = new LinkedHashSet<String>();
        problem.rows(Link.class).stream()
                .filter(link -> link.course().from().equals(target)
                        || link.course().to().equals(target))
                .forEach(link -> places.add(link.id()));
        problem.rows(Terminal.class).stream()
                .filter(terminal -> terminal.handling().node().equals(target))
                .forEach(terminal -> places.add(terminal.id()));
        return places;
    }

    private static boolean isUnlimited(Problem problem, String place) {
        var link = problem.find(Link.class, place);
        var terminal = problem.find(Terminal.class, place);
        var capacity = link != null
                ? link.capacity()
                : Objects.requireNonNull(terminal).capacity();
        var availability = link != null
                ? link.availability()
                : Objects.requireNonNull(terminal).availability();
        double tonnes = terminal != null ? terminal.capacityTonnes() : capacity.capacityTonnes();
        if (Double.isFinite(tonnes) || !capacity.capacityTonnesByPeriod().isEmpty()) {
            return false;
        }
        return problem.isOpen(availability)
                || problem.rows(Expansion.class).stream()
                        .anyMatch(expansion -> expansion.target().equals(place)
                                && expansion.unit().adds() == null);
    }
}
