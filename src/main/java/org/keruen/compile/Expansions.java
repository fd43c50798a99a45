package org.keruen.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keruen.problem.Expansion;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;

/** The designs of expansions, and the side constraints that hold among them. */
final class Expansions {
    private final Draft draft;
    private final Openness openness;
    private final Map<String, Integer> designs = new LinkedHashMap<>();

    Expansions(Draft draft, Openness openness) {
        this.draft = draft;
        this.openness = openness;
        for (var expansion : draft.problem.rows(Expansion.class)) {
            if (Openness.isOffered(draft.problem, expansion)) {
                double cost = expansion.unit().costPerYear()
                        * draft.problem.worth(expansion.unit().currency());
                designs.put(
                        expansion.id(),
                        draft.designs.add(
                                new DesignInfo.OfExpansion(expansion.id()),
                                0,
                                expansion.unit().maxUnits(),
                                cost));
            }
        }
        draft.problem.rows(Expansion.class).stream()
                .filter(expansion -> designs.containsKey(expansion.id()))
                .forEach(this::constrain);
        addBudgets();
    }

    private void constrain(Expansion expansion) {
        int design = design(expansion);
        for (var required : expansion.requires()) {
            var first = designs.get(required);
            if (first == null) {
                draft.designs.constrain(Map.of(design, 1.0), 0);
            } else {
                draft.designs.constrain(
                        Map.of(design, 1.0, first, -(double) expansion.unit().maxUnits()), 0);
            }
        }
        for (var excluded : expansion.excludes()) {
            var other = designs.get(excluded);
            if (other != null) {
                exclude(design, other);
            }
        }
    }

    /** Not both: exact for any number of units, with the help of a design that says which of the two may be. */
    private void exclude(int design, int other) {
        var either = draft.designs.add(new DesignInfo.OfExclusion(), 0, 1, 0);
        int most = draft.designs.get(design).most();
        int mostOther = draft.designs.get(other).most();
        draft.designs.constrain(Map.of(design, 1.0, either, -(double) most), 0);
        draft.designs.constrain(Map.of(other, 1.0, either, (double) mostOther), mostOther);
    }

    private void addBudgets() {
        for (var policy : draft.problem.rows(Policy.class)) {
            if (policy.kind() == PolicyKind.INVESTMENT_BUDGET) {
                var capex = new HashMap<Integer, Double>();
                for (var expansion : draft.problem.rows(Expansion.class)) {
                    if (designs.containsKey(expansion.id())) {
                        capex.put(
                                design(expansion),
                                expansion.unit().capex()
                                        * draft.problem.worth(expansion.unit().currency()));
                    }
                }
                draft.designs.constrain(capex, policy.value() * draft.problem.worth(policy.currency()));
            }
        }
    }

    int design(Expansion expansion) {
        return Objects.requireNonNull(designs.get(expansion.id()), expansion.id());
    }

    /** Expansions to be had of a link, terminal or limit. */
    List<Expansion> of(String target) {
        return openness.expansions(target);
    }

    /** Puts the arcs of a link or terminal that is not open under the expansion that opens it. */
    void open(String element, Iterable<Integer> arcs, boolean limited) {
        var openers = openness.openers(element);
        if (openers.size() == 1) {
            arcs.forEach(arc -> draft.designs.own(design(openers.getFirst()), arc));
        } else if (!limited) {
            throw new IllegalStateException("%d expansions open %s without limit".formatted(openers.size(), element));
        }
    }

    /** Puts the arcs of the store of a terminal that is not open under whether any expansion opens it. */
    void openStore(String terminal, Set<Integer> arcs) {
        if (arcs.isEmpty()) {
            return;
        }
        int store = draft.designs.add(new DesignInfo.OfStore(terminal), 0, 1, 0);
        var openedBy = new LinkedHashMap<Integer, Double>();
        openedBy.put(store, 1.0);
        openness.openers(terminal).forEach(opener -> openedBy.put(design(opener), -1.0));
        draft.designs.constrain(openedBy, 0);
        arcs.forEach(arc -> draft.designs.own(store, arc));
    }
}
