package org.keruen.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;

/**
 * Writes what the plan puts on every capacity: the Core's resources, and the used links and terminals without limit.
 */
final class LoadWriter {
    /** Amount below which a tier that was not chosen is not worth a row. */
    private static final double DUST = 1e-6;

    private final Compilation compilation;
    private final Core core;

    LoadWriter(Compilation compilation) {
        this.compilation = compilation;
        this.core = compilation.core();
    }

    List<Load> loads(Plan plan, @Nullable Duals duals, RouteFlows flows) {
        double[] amount = amounts(core, plan);
        double[] lower = core.resources().lower().clone();
        double[] upper = core.resources().upper().clone();
        widen(plan, lower, upper);
        var loads = new ArrayList<Load>();
        for (int r = 0; r < amount.length; r++) {
            var row = compilation.row(r);
            if (isTold(row, amount[r])) {
                Double dual = duals == null ? null : duals.resource()[r];
                loads.add(new Load(
                        row.kind(),
                        row.id(),
                        row.direction(),
                        row.period(),
                        row.rule(),
                        row.unit(),
                        amount[r],
                        Math.max(0, lower[r]),
                        upper[r],
                        dual));
            }
        }
        loads.addAll(unlimited(loads, flows));
        return loads;
    }

    /**
     * Tiers that nobody is in are not worth a row; tonnes below a commitment are a part of the contract's, no capacity.
     */
    private static boolean isTold(RowInfo row, double amount) {
        return switch (row.kind()) {
            case TARIFF -> amount > DUST;
            case CONTRACT -> !row.rule().equals(ContractFares.COMMITTED);
            case LINK, TERMINAL, STORAGE, LIMIT, CORRIDOR, THROUGH_RATE, SUBSIDY, MARKET, POLICY -> true;
        };
    }

    /** What the plan consumes of each resource. */
    static double[] amounts(Core core, Plan plan) {
        var resources = core.resources();
        double[][] flow = new double[core.classCount()][core.network().arcCount()];
        for (int p = 0; p < plan.pathCount(); p++) {
            double[] ofClass = flow[core.commodities().costClass()[plan.commodity()[p]]];
            for (int a : plan.path()[p]) {
                ofClass[a] += plan.flow()[p];
            }
        }
        double[] amount = new double[resources.count()];
        for (int r = 0; r < amount.length; r++) {
            for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                for (int k = 0; k < flow.length; k++) {
                    amount[r] += flow[k][resources.arc()[i]] * resources.consumption(i, k);
                }
            }
        }
        return amount;
    }

    private void widen(Plan plan, double[] lower, double[] upper) {
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                lower[designs.resource()[i]] += plan.units()[g] * designs.addsLower()[i];
                upper[designs.resource()[i]] += plan.units()[g] * designs.addsUpper()[i];
            }
        }
    }

    private record Place(LegKind kind, String id, boolean forward, int period) {}

    /** Loads of links and terminals that have no capacity row. */
    private List<Load> unlimited(List<Load> limited, RouteFlows flows) {
        Map<Place, Double> tonnes = new LinkedHashMap<>();
        for (var flow : flows.list()) {
            for (var step : flow.steps()) {
                var passage = step.passage();
                if (passage.isElement()) {
                    boolean forward = passage.kind() == LegKind.TERMINAL || passage.forward();
                    var place = new Place(passage.kind(), passage.id(), forward, passage.period());
                    tonnes.merge(place, flow.tonnes(), Double::sum);
                }
            }
        }
        var limitedIds = limited.stream()
                .filter(load -> load.kind() == LoadKind.LINK || load.kind() == LoadKind.TERMINAL)
                .filter(load -> load.rule().equals("capacity"))
                .map(Load::id)
                .collect(java.util.stream.Collectors.toSet());
        var loads = new ArrayList<Load>();
        tonnes.forEach((place, amount) -> {
            if (!limitedIds.contains(place.id())) {
                loads.add(unlimited(place, amount));
            }
        });
        return loads;
    }

    private Load unlimited(Place place, double amount) {
        boolean link = place.kind() == LegKind.LINK;
        return new Load(
                link ? LoadKind.LINK : LoadKind.TERMINAL,
                place.id(),
                link ? (place.forward() ? "forward" : "back") : "both",
                compilation.draft().periods.get(place.period()).id(),
                "capacity",
                "tonnes",
                amount,
                0,
                Double.POSITIVE_INFINITY,
                null);
    }
}
