package org.keruen.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.ChoiceKind;
import org.keruen.problem.Contract;
import org.keruen.problem.Expansion;
import org.keruen.problem.Limit;
import org.keruen.problem.Problem;

/** What the plan's choices of expansions and contracts open and add. */
final class Chosen {
    private final Problem problem;
    private final Members members;
    private final Map<String, Integer> expansionUnits = new HashMap<>();
    private final Map<String, Integer> contractUnits = new HashMap<>();

    Chosen(Problem problem, Members members, Allocation allocation) {
        this.problem = problem;
        this.members = members;
        for (var choice : allocation.choices()) {
            if (choice.kind() == ChoiceKind.EXPANSION) {
                expansionUnits.merge(choice.id(), choice.units(), Integer::sum);
            } else if (choice.kind() == ChoiceKind.CONTRACT) {
                contractUnits.merge(choice.id(), choice.units(), Integer::sum);
            }
        }
    }

    int unitsOf(Expansion expansion) {
        return expansionUnits.getOrDefault(expansion.id(), 0);
    }

    /** Lots, or 1 for a contract taken as a whole. */
    int unitsOf(Contract contract) {
        return contractUnits.getOrDefault(contract.id(), 0);
    }

    boolean holds(Contract contract) {
        return !contract.optional() || unitsOf(contract) > 0;
    }

    boolean isOpen(Member member) {
        return problem.isOpen(member.availability())
                || problem.rows(Expansion.class).stream()
                        .anyMatch(expansion -> unitsOf(expansion) > 0 && opens(expansion, member));
    }

    /** It targets the member and does not build on another expansion of it. */
    private boolean opens(Expansion expansion, Member member) {
        return targets(expansion, member)
                && expansion.requires().stream()
                        .map(id -> problem.row(Expansion.class, id))
                        .noneMatch(required -> targets(required, member));
    }

    private boolean targets(Expansion expansion, Member member) {
        return Objects.equals(members.find(expansion.target()), member);
    }

    /** Tonnes a year that chosen expansions add to a link (each direction) or terminal. */
    double addedTonnes(Member member) {
        double byDefault = problem.isOpen(member.availability()) ? 0 : member.capacityTonnes();
        double added = 0;
        for (var expansion : problem.rows(Expansion.class)) {
            if (unitsOf(expansion) > 0 && targets(expansion, member)) {
                var adds = expansion.unit().adds();
                added += unitsOf(expansion) * (adds == null ? byDefault : adds);
            }
        }
        return added;
    }

    /** What chosen expansions add to a limit, in its measure. */
    double added(Limit limit) {
        double added = 0;
        for (var expansion : problem.rows(Expansion.class)) {
            var adds = expansion.unit().adds();
            if (adds != null && expansion.target().equals(limit.id()) && members.find(limit.id()) == null) {
                added += unitsOf(expansion) * adds;
            }
        }
        return added;
    }
}
