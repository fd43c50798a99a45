package org.keruen.compile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.keruen.allocation.LoadKind;

/**
 * Arcs on which tonnes pay a link's or terminal's own charge. Classes whose rate is flat share one arc. A rate table
 * with tiers has an arc a tier; convex tiers fill in order by themselves, under a capacity each. Of others exactly one
 * is chosen by a design, whose cost is where the tier's line meets zero volume, and which holds the year's volume
 * within the tier (Croxton, Gendron and Magnanti 2003, doi:10.1287/mnsc.49.9.1268.16570, multiple choice model).
 */
final class OwnFares {
    private static final int NONE = -1;

    private final Draft draft;
    private final Charges charges;
    private final Access access;
    private final UnitCosts unitCosts;
    private final FareArcs arcs;
    private final Map<TableAt, Tier[]> tiers = new HashMap<>();

    private record TableAt(String element, boolean forward, RateTable table) {}

    /** Where a tier's tonnes are counted, and what chooses it; NONE where there is no need. */
    private record Tier(int row, int design) {}

    OwnFares(Draft draft, Charges charges, Access access, UnitCosts unitCosts, FareArcs arcs) {
        this.draft = draft;
        this.charges = charges;
        this.access = access;
        this.unitCosts = unitCosts;
        this.arcs = arcs;
    }

    void add(Passage passage) {
        arcs.add(passage, null, costs(passage, costClass -> flat(passage, costClass)), _ -> {});
        for (var table : tieredTables(passage)) {
            var tiersOfTable = tiers.computeIfAbsent(
                    new TableAt(passage.id(), passage.forward(), table), at -> tiers(at, passage));
            for (int i = 0; i < table.count(); i++) {
                int tier = i;
                double[] cost = costs(
                        passage,
                        costClass -> table.equals(charges.table(passage, costClass))
                                ? charges.atTier(passage, costClass, table, tier)
                                : Double.POSITIVE_INFINITY);
                arcs.add(passage, null, cost, arc -> register(tiersOfTable[tier], arc));
            }
        }
    }

    private double flat(Passage passage, CostClass costClass) {
        var table = charges.table(passage, costClass);
        return table == null || table.isFlat() ? charges.atFirstTier(passage, costClass) : Double.POSITIVE_INFINITY;
    }

    private double[] costs(Passage passage, ToDoubleFunction<CostClass> price) {
        double[] cost = new double[draft.classCount()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        for (int k = 0; k < cost.length; k++) {
            var costClass = draft.classes.list().get(k);
            if (access.admits(passage, costClass)) {
                cost[k] = price.applyAsDouble(costClass) + unitCosts.of(costClass.cargo(), passage);
            }
        }
        return cost;
    }

    private Set<RateTable> tieredTables(Passage passage) {
        var tables = new LinkedHashSet<RateTable>();
        for (var costClass : draft.classes.list()) {
            var table = charges.table(passage, costClass);
            if (table != null && !table.isFlat() && access.admits(passage, costClass)) {
                tables.add(table);
            }
        }
        return tables;
    }

    private Tier[] tiers(TableAt at, Passage passage) {
        var table = at.table();
        if (table.isConvex()) {
            var convex = new Tier[table.count()];
            for (int i = 0; i < convex.length; i++) {
                convex[i] = new Tier(row(at, i, 0, table.to(i) - table.from(i)), NONE);
            }
            return convex;
        }
        return chosenTiers(at, multiple(at, passage));
    }

    private Tier[] chosenTiers(TableAt at, double multiple) {
        var table = at.table();
        var chosen = new Tier[table.count()];
        var oneOf = new HashMap<Integer, Double>();
        for (int i = 0; i < chosen.length; i++) {
            var info = new DesignInfo.OfTier(at.element(), table.tiers().get(i).id());
            int design = draft.designs.add(info, 0, 1, multiple * table.intercept(i) + table.fixedUpTo(i));
            boolean bounded = table.from(i) > 0 || Double.isFinite(table.to(i));
            int row = bounded ? row(at, i, 0, Double.isFinite(table.to(i)) ? 0 : table.to(i)) : NONE;
            if (bounded) {
                draft.designs.widen(design, row, table.from(i), Double.isFinite(table.to(i)) ? table.to(i) : 0);
            }
            oneOf.put(design, 1.0);
            chosen[i] = new Tier(row, design);
        }
        if (chosen.length > 1) {
            draft.designs.constrain(oneOf, 1);
        }
        return chosen;
    }

    /** The multiple that all classes share under an incremental table. */
    private double multiple(TableAt at, Passage passage) {
        return draft.classes.list().stream()
                .filter(costClass -> at.table().equals(charges.table(passage, costClass)))
                .mapToDouble(costClass -> at.table().multiple(costClass.cargo(), passage.km(), passage.forward()))
                .findFirst()
                .orElse(1);
    }

    private int row(TableAt at, int tier, double lower, double upper) {
        var tariff = at.table().tiers().get(tier).id();
        return draft.rows.add(
                new RowInfo(
                        LoadKind.TARIFF,
                        at.element(),
                        at.forward() ? "forward" : "back",
                        null,
                        "tier " + tariff,
                        "tonnes"),
                lower,
                upper);
    }

    private void register(Tier tier, int arc) {
        if (tier.row() != NONE) {
            draft.rows.consume(tier.row(), arc, 1);
        }
        if (tier.design() != NONE) {
            draft.designs.own(tier.design(), arc);
        }
    }
}
