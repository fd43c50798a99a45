package org.keruen.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.Corridor;
import org.keruen.problem.Market;
import org.keruen.problem.Subsidy;

/** Which subsidies a passage earns, and the budgets they draw on. */
final class SubsidyBook {
    private static final int NO_BUDGET = -1;

    private final Draft draft;
    private final Map<String, List<Subsidy>> ofTarget = new HashMap<>();
    private final List<Subsidy> ofAnyEnd = new ArrayList<>();
    private final Map<String, Integer> budgetRows = new HashMap<>();

    SubsidyBook(Draft draft) {
        this.draft = draft;
        for (var subsidy : draft.problem.rows(Subsidy.class)) {
            budgetRows.put(subsidy.id(), budgetRow(subsidy));
            if (subsidy.targets().isEmpty()) {
                ofAnyEnd.add(subsidy);
            }
            for (var target : subsidy.targets()) {
                var corridor = draft.problem.find(Corridor.class, target);
                var elements = corridor == null ? List.of(target) : draft.problem.gates(corridor);
                elements.forEach(element -> ofTarget.computeIfAbsent(element, _ -> new ArrayList<>())
                        .add(subsidy));
            }
        }
    }

    private int budgetRow(Subsidy subsidy) {
        if (Double.isInfinite(subsidy.budget())) {
            return NO_BUDGET;
        }
        var info = new RowInfo(
                LoadKind.SUBSIDY,
                subsidy.id(),
                "both",
                null,
                "budget",
                draft.problem.header().currency());
        return draft.rows.add(info, 0, subsidy.budget() * worth(subsidy));
    }

    /** Subsidies that some tonnes on the passage may draw. */
    List<Subsidy> of(Passage passage) {
        var period = draft.periods.get(passage.period());
        return candidates(passage).stream()
                .filter(subsidy -> subsidy.eligibility().holdsIn(period))
                .distinct()
                .toList();
    }

    private List<Subsidy> candidates(Passage passage) {
        if (passage.kind() != LegKind.DELIVERY) {
            return passage.isElement() ? ofTarget.getOrDefault(passage.id(), List.of()) : List.of();
        }
        var market = draft.problem.find(Market.class, passage.id());
        boolean sold = market != null && passage.head() == draft.points.marketSink(market.cargo());
        var all = new ArrayList<>(
                ofTarget.getOrDefault(sold && market != null ? market.node() : passage.id(), List.of()));
        all.addAll(ofAnyEnd);
        return all;
    }

    /** Money per tonne in the problem's currency. */
    double perTonne(Subsidy subsidy) {
        return subsidy.perTonne() * worth(subsidy);
    }

    /** A tonne on the arc draws the subsidy. */
    void draw(Subsidy subsidy, int arc) {
        int row = budgetRows.getOrDefault(subsidy.id(), NO_BUDGET);
        if (row != NO_BUDGET) {
            draft.rows.consume(row, arc, perTonne(subsidy));
        }
    }

    private double worth(Subsidy subsidy) {
        return draft.problem.worth(subsidy.currency());
    }
}
