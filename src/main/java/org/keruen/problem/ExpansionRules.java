package org.keruen.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every expansion brings something and can be chosen. */
final class ExpansionRules {
    private ExpansionRules() {}

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        for (var expansion : problem.rows(Expansion.class)) {
            var emptiness = emptiness(problem, expansion);
            if (emptiness != null) {
                var adds = expansion.unit().adds();
                complaints.add(
                        Consistency.about(expansion, "adds", adds == null ? null : Consistency.text(adds), emptiness));
            }
            if (needs(problem, expansion).contains(expansion.id())) {
                complaints.add(Consistency.about(
                        expansion, "requires", null, "goes round in a circle: in the end it requires itself"));
            }
            expansion.requires().stream()
                    .filter(expansion.excludes()::contains)
                    .map(both -> Consistency.about(expansion, "excludes", both, "is required and excluded at once"))
                    .forEach(complaints::add);
            if (opensWithoutLimit(problem, expansion) && isOneOfManyOpeners(problem, expansion)) {
                complaints.add(Consistency.about(
                        expansion,
                        "adds",
                        null,
                        "must be given: several expansions open the target %s".formatted(expansion.target())));
            }
        }
        return complaints;
    }

    /** Whether one unit opens a link or terminal for any number of tonnes. */
    private static boolean opensWithoutLimit(Problem problem, Expansion expansion) {
        var link = problem.find(Link.class, expansion.target());
        var terminal = problem.find(Terminal.class, expansion.target());
        return expansion.unit().adds() == null
                && ((link != null
                                && !problem.isOpen(link.availability())
                                && Double.isInfinite(link.capacity().capacityTonnes()))
                        || (terminal != null
                                && !problem.isOpen(terminal.availability())
                                && Double.isInfinite(terminal.capacityTonnes())));
    }

    /** Whether the target is opened by several expansions: those that require no other of the same target. */
    private static boolean isOneOfManyOpeners(Problem problem, Expansion expansion) {
        var all = problem.rows(Expansion.class).stream()
                .filter(other -> other.target().equals(expansion.target()))
                .toList();
        long openers = all.stream()
                .filter(one -> all.stream().noneMatch(other -> one.requires().contains(other.id())))
                .count();
        return openers > 1;
    }

    /** What the expansion fails to bring; null if it brings something. */
    private static @Nullable String emptiness(Problem problem, Expansion expansion) {
        var adds = expansion.unit().adds();
        var target = expansion.target();
        if (problem.find(Limit.class, target) != null) {
            return adds == null ? "must be given: the target %s is a limit".formatted(target) : null;
        }
        var link = problem.find(Link.class, target);
        var terminal = problem.find(Terminal.class, target);
        if (link != null) {
            return emptiness(
                    problem, target, link.availability(), link.capacity().capacityTonnes(), adds);
        }
        return terminal == null
                ? null
                : emptiness(problem, target, terminal.availability(), terminal.capacityTonnes(), adds);
    }

    private static @Nullable String emptiness(
            Problem problem, String target, Availability availability, double capacityTonnes, @Nullable Double adds) {
        if (problem.isOpen(availability)) {
            return adds == null
                    ? "must be given: the target %s is open already, so that tonnes are all it can gain"
                            .formatted(target)
                    : null;
        }
        return (adds == null ? capacityTonnes : adds) > 0
                ? null
                : "opens nothing: neither adds nor the capacity_tonnes of the target %s is above 0".formatted(target);
    }

    /** All expansions that must be chosen with it, directly or not. */
    private static Set<String> needs(Problem problem, Expansion expansion) {
        var needs = new HashSet<String>();
        var open = new ArrayDeque<>(expansion.requires());
        while (!open.isEmpty()) {
            var next = open.remove();
            if (needs.add(next)) {
                open.addAll(problem.row(Expansion.class, next).requires());
            }
        }
        return needs;
    }
}
