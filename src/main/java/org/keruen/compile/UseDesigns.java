package org.keruen.compile;

import java.util.LinkedHashSet;
import java.util.Set;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.Capacity;
import org.keruen.problem.Link;
import org.keruen.problem.Terminal;

/** Designs of links and terminals that cost something for the year if used at all, or must then carry a minimum. */
final class UseDesigns {
    private final Draft draft;
    private final Passages passages;
    private final Charges charges;

    UseDesigns(Draft draft, Passages passages, Charges charges) {
        this.draft = draft;
        this.passages = passages;
        this.charges = charges;
    }

    void addAll() {
        draft.problem.rows(Link.class).forEach(link -> add(LoadKind.LINK, link.id(), link.capacity()));
        draft.problem
                .rows(Terminal.class)
                .forEach(terminal -> add(LoadKind.TERMINAL, terminal.id(), terminal.capacity()));
    }

    private void add(LoadKind kind, String element, Capacity capacity) {
        double fixed = charges.fixedPerYear(element);
        if ((fixed == 0 && capacity.minTonnes() == 0) || passages.of(element).isEmpty()) {
            return;
        }
        Set<Integer> arcs = new LinkedHashSet<>();
        passages.of(element).forEach(passage -> arcs.addAll(draft.arcs.of(passage)));
        int design = draft.designs.add(new DesignInfo.OfUse(element), 0, 1, fixed);
        arcs.forEach(arc -> draft.designs.own(design, arc));
        if (capacity.minTonnes() > 0) {
            int row = draft.rows.add(
                    new RowInfo(kind, element, "both", null, "minimum", "tonnes"), 0, Double.POSITIVE_INFINITY);
            arcs.forEach(arc -> draft.rows.consume(row, arc, 1));
            draft.designs.widen(design, row, capacity.minTonnes(), 0);
        }
    }
}
