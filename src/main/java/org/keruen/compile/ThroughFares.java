package org.keruen.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.ThroughRate;

/** Arcs of through rates: one for each chain and period, from its first point to its last, that uses every leg. */
final class ThroughFares {
    private final Draft draft;
    private final Access access;
    private final UnitCosts unitCosts;

    ThroughFares(Draft draft, Access access, UnitCosts unitCosts) {
        this.draft = draft;
        this.access = access;
        this.unitCosts = unitCosts;
    }

    void addAll(Passages passages) {
        for (var rate : draft.problem.rows(ThroughRate.class)) {
            int row = draft.rows.add(
                    new RowInfo(LoadKind.THROUGH_RATE, rate.id(), "both", null, "capacity", "tonnes"),
                    0,
                    rate.capacityTonnes());
            for (int period = 0; period < draft.periods.size(); period++) {
                if (rate.periods().isEmpty()
                        || rate.periods().contains(draft.periods.get(period).id())) {
                    var chain = new ArrayList<Passage>();
                    if (follow(passages, rate, period, chain)) {
                        add(rate, chain, row);
                    }
                }
            }
        }
    }

    /** Finds the directions in which the legs join and come to no place twice; forward is tried first. */
    private boolean follow(Passages passages, ThroughRate rate, int period, List<Passage> chain) {
        if (chain.size() == rate.chain().size()) {
            return true;
        }
        for (var passage : passages.of(rate.chain().get(chain.size()))) {
            boolean joins = chain.isEmpty() || chain.getLast().head() == passage.tail();
            if (passage.period() == period && joins) {
                chain.add(passage);
                if (isSimple(chain) && follow(passages, rate, period, chain)) {
                    return true;
                }
                chain.removeLast();
            }
        }
        return false;
    }

    private boolean isSimple(List<Passage> chain) {
        var visited = new HashSet<String>();
        for (var passage : chain) {
            if (passage.kind() == LegKind.LINK) {
                if (visited.isEmpty()) {
                    visited.add(Places.before(draft.problem, passage));
                }
                if (!visited.add(Places.after(draft.problem, passage))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void add(ThroughRate rate, List<Passage> chain, int row) {
        double[] cost = new double[draft.classCount()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        for (int k = 0; k < cost.length; k++) {
            var costClass = draft.classes.list().get(k);
            boolean open = rate.cargo().accepts(costClass.cargo())
                    && chain.stream().allMatch(passage -> access.admits(passage, costClass));
            if (open) {
                cost[k] = rate.pricePerTonne() * draft.problem.worth(rate.currency());
                for (var passage : chain) {
                    cost[k] += unitCosts.of(costClass.cargo(), passage);
                }
            }
        }
        var steps = chain.stream()
                .map(passage -> new Step(passage, null, null, rate.id()))
                .toList();
        var arc = new ArcDrafts.Arc(chain.getFirst().tail(), chain.getLast().head(), steps, cost);
        if (!arc.isClosed()) {
            draft.rows.consume(row, draft.arcs.add(arc), 1);
        }
    }
}
