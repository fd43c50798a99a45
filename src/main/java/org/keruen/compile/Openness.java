package org.keruen.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keruen.problem.Availability;
import org.keruen.problem.Expansion;
import org.keruen.problem.Problem;

/** Which links and terminals can be used at all, and which expansions open those that are not open by themselves. */
final class Openness {
    private final Problem problem;
    private final Map<String, List<Expansion>> expansionsOf;

    Openness(Problem problem) {
        this.problem = problem;
        this.expansionsOf = problem.rows(Expansion.class).stream()
                .filter(expansion -> isOffered(problem, expansion))
                .collect(Collectors.groupingBy(Expansion::target));
    }

    /** Whether the expansion's year has come. */
    static boolean isOffered(Problem problem, Expansion expansion) {
        return expansion.year() == null || expansion.year() <= problem.header().baseYear();
    }

    boolean isUsable(String element, Availability availability) {
        return problem.isOpen(availability) || !openers(element).isEmpty();
    }

    /** Expansions to be had of a link, terminal or limit. */
    List<Expansion> expansions(String target) {
        return expansionsOf.getOrDefault(target, List.of());
    }

    /** Those of them that can come first: they require no other expansion of the same target. */
    List<Expansion> openers(String target) {
        var all = expansions(target);
        var openers = new ArrayList<Expansion>();
        for (var expansion : all) {
            if (all.stream().noneMatch(other -> expansion.requires().contains(other.id()))) {
                openers.add(expansion);
            }
        }
        return openers;
    }
}
