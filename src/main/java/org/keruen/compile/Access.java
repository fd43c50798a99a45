package org.keruen.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.allocation.LegKind;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Closure;
import org.keruen.problem.Corridor;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/** Who may pass where and when: cargo filters, full closures, and the demands' corridor rules. */
final class Access {
    private final Draft draft;
    private final boolean heedsBars;
    private final Map<String, CargoFilter> filters = new HashMap<>();
    private final Map<String, Set<Closure>> closures = new HashMap<>();

    Access(Draft draft) {
        this(draft, true);
    }

    /** Lets everybody pass what is shut all period, or closed to the demand; what is shut in part stays so. */
    static Access heedless(Draft draft) {
        return new Access(draft, false);
    }

    private Access(Draft draft, boolean heedsBars) {
        this.draft = draft;
        this.heedsBars = heedsBars;
        draft.problem.rows(Link.class).forEach(link -> filters.put(link.id(), link.cargo()));
        draft.problem.rows(Terminal.class).forEach(terminal -> filters.put(terminal.id(), terminal.cargo()));
        for (var closure : draft.problem.rows(Closure.class)) {
            closure.targets()
                    .forEach(target -> elements(draft.problem, target)
                            .forEach(element -> closures.computeIfAbsent(element, _ -> new HashSet<>())
                                    .add(closure)));
        }
    }

    /** The links and terminals that a closure's target stands for. */
    private static List<String> elements(Problem problem, String target) {
        var corridor = problem.find(Corridor.class, target);
        if (corridor != null) {
            return problem.gates(corridor);
        }
        if (problem.find(Link.class, target) != null || problem.find(Terminal.class, target) != null) {
            return List.of(target);
        }
        var links = problem.rows(Link.class).stream()
                .filter(link -> link.course().from().equals(target)
                        || link.course().to().equals(target))
                .map(Link::id);
        var terminals = problem.rows(Terminal.class).stream()
                .filter(terminal -> terminal.handling().node().equals(target))
                .map(Terminal::id);
        return java.util.stream.Stream.concat(links, terminals).toList();
    }

    /** Closures of the element that shut a part of the passage's period, but not all, to cargo that is not exempt. */
    List<Closure> partialClosures(Passage passage) {
        return closuresOf(passage).stream()
                .filter(closure -> shareOpen(closure, passage) > 0 && shareOpen(closure, passage) < 1)
                .toList();
    }

    double shareOpen(Closure closure, Passage passage) {
        return closure.shareOpenIn(draft.periods.get(passage.period()));
    }

    boolean admits(Passage passage, CostClass costClass) {
        var filter = filters.getOrDefault(passage.id(), CargoFilter.ALL);
        return filter.accepts(costClass.cargo()) && (passage.kind() == LegKind.STORAGE || !isShut(passage, costClass));
    }

    private boolean isShut(Passage passage, CostClass costClass) {
        return heedsBars && isBarred(passage, costClass);
    }

    /** Whether closures shut the passage to the class all period, or the demands' corridor rules do. */
    boolean isBarred(Passage passage, CostClass costClass) {
        return costClass.closedGates().contains(passage.id())
                || (closures.containsKey(passage.id())
                        && closuresOf(passage).stream()
                                .anyMatch(closure -> shareOpen(closure, passage) <= 0
                                        && !closure.exempt().names(costClass.cargo())));
    }

    private List<Closure> closuresOf(Passage passage) {
        return closures.getOrDefault(passage.id(), Set.of()).stream()
                .filter(closure -> closure.direction().covers(passage.forward()))
                .sorted(java.util.Comparator.comparing(Closure::id))
                .toList();
    }
}
