package org.keruen.compile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Corridor;
import org.keruen.problem.Demand;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;

/** Rows of the corridors' shares, and designs of their opening and number. */
final class CorridorRows {
    private final Draft draft;
    private final Passages passages;

    CorridorRows(Draft draft, Passages passages) {
        this.draft = draft;
        this.passages = passages;
    }

    void addAll() {
        for (var corridor : draft.problem.rows(Corridor.class)) {
            addShare(corridor);
            addOpening(corridor);
        }
        for (var policy : draft.problem.rows(Policy.class)) {
            if (policy.kind() == PolicyKind.MAX_CORRIDOR_SHARE) {
                draft.problem.rows(Corridor.class).forEach(corridor -> addCap(corridor, policy));
            } else if (policy.kind() == PolicyKind.MIN_CORRIDORS) {
                addNumber(policy);
            }
        }
    }

    private void addShare(Corridor corridor) {
        var rules = corridor.rules();
        if (rules.capShare() >= 1 && rules.floorShare() <= 0) {
            return;
        }
        double asked = asked(rules.shareOf());
        addRow(
                corridor,
                "share",
                rules.shareOf(),
                rules.floorShare() * asked,
                rules.capShare() < 1 ? rules.capShare() * asked : Double.POSITIVE_INFINITY);
    }

    private void addCap(Corridor corridor, Policy policy) {
        addRow(corridor, "policy " + policy.id(), CargoFilter.ALL, 0, policy.value() * asked(CargoFilter.ALL));
    }

    private int addRow(Corridor corridor, String rule, CargoFilter filter, double lower, double upper) {
        int row = draft.rows.add(
                new RowInfo(LoadKind.CORRIDOR, corridor.id(), "both", null, rule, "tonnes"), lower, upper);
        double[] counted = new double[draft.classCount()];
        for (int k = 0; k < counted.length; k++) {
            counted[k] = filter.accepts(draft.classes.list().get(k).cargo()) ? 1 : 0;
        }
        int factorRow = draft.rows.factorRow(counted);
        gateArcs(corridor).forEach(arc -> draft.rows.consume(row, arc, 1, factorRow));
        return row;
    }

    private void addOpening(Corridor corridor) {
        double cost = corridor.rules().openingCostPerYear()
                * draft.problem.worth(corridor.rules().currency());
        if (cost > 0) {
            int design = draft.designs.add(new DesignInfo.OfOpening(corridor.id()), 0, 1, cost);
            gateArcs(corridor).forEach(arc -> draft.designs.own(design, arc));
        }
    }

    private void addNumber(Policy policy) {
        double threshold = java.util.Objects.requireNonNull(policy.thresholdTonnes());
        var used = new HashMap<Integer, Double>();
        for (var corridor : draft.problem.rows(Corridor.class)) {
            int row = addRow(corridor, "policy " + policy.id(), CargoFilter.ALL, 0, Double.POSITIVE_INFINITY);
            int design = draft.designs.add(new DesignInfo.OfDiversity(corridor.id()), 0, 1, 0);
            draft.designs.widen(design, row, threshold, 0);
            used.put(design, -1.0);
        }
        draft.designs.constrain(used, -policy.value());
    }

    /** Tonnes of the cargoes that all demands ask for in the year. */
    private double asked(CargoFilter filter) {
        return draft.problem.rows(Demand.class).stream()
                .filter(demand -> filter.accepts(draft.problem.row(Cargo.class, demand.cargo())))
                .mapToDouble(demand -> demand.volume().ofYear())
                .sum();
    }

    private Set<Integer> gateArcs(Corridor corridor) {
        var arcs = new LinkedHashSet<Integer>();
        for (var gate : draft.problem.gates(corridor)) {
            passages.of(gate).forEach(passage -> arcs.addAll(draft.arcs.of(passage)));
        }
        return arcs;
    }
}
