package org.keruen.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.core.Plan;

/** A plan's tonnes by shipment and chain of steps; paths that differ only in the tier they fill are one. */
final class RouteFlows {
    /** Flow below which a path is numerical dust. */
    private static final double DUST_TONNES = 1e-6;

    private final List<RouteFlow> flows = new ArrayList<>();

    record RouteFlow(Shipment shipment, CostClass costClass, List<Step> steps, double tonnes) {}

    private record Key(int shipment, List<Step> steps) {}

    RouteFlows(Compilation compilation, Plan plan) {
        Map<Key, Double> tonnes = new LinkedHashMap<>();
        for (int p = 0; p < plan.pathCount(); p++) {
            var steps = new ArrayList<Step>();
            for (int arc : plan.path()[p]) {
                steps.addAll(compilation.steps(arc));
            }
            tonnes.merge(new Key(plan.commodity()[p], List.copyOf(steps)), plan.flow()[p], Double::sum);
        }
        var classes = compilation.draft().classes;
        tonnes.forEach((key, amount) -> {
            if (amount > DUST_TONNES) {
                var shipment = compilation.shipments().get(key.shipment());
                var costClass = classes.list().get(classes.of(shipment.demand()));
                flows.add(new RouteFlow(shipment, costClass, key.steps(), amount));
            }
        });
    }

    List<RouteFlow> list() {
        return flows;
    }
}
