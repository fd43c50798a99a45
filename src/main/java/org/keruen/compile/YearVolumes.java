package org.keruen.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan's tonnes of the year, by what charges are counted on. */
final class YearVolumes {
    private final Charges charges;
    private final Map<TableAt, Double> ofTable = new LinkedHashMap<>();
    private final Map<String, Double> ofContract = new TreeMap<>();
    private final Map<String, Double> ofElement = new TreeMap<>();

    /** A rate table where it is charged: on a link or terminal, in a direction. */
    record TableAt(String element, boolean forward, RateTable table) {}

    YearVolumes(Charges charges, RouteFlows flows) {
        this.charges = charges;
        for (var flow : flows.list()) {
            for (var step : flow.steps()) {
                count(step, flow);
            }
        }
    }

    private void count(Step step, RouteFlows.RouteFlow flow) {
        if (!step.passage().isElement()) {
            return;
        }
        ofElement.merge(step.passage().id(), flow.tonnes(), Double::sum);
        if (step.contract() != null) {
            ofContract.merge(step.contract(), flow.tonnes(), Double::sum);
        } else if (step.throughRate() == null) {
            var at = tableAt(step.passage(), flow.costClass());
            if (at != null) {
                ofTable.merge(at, flow.tonnes(), Double::sum);
            }
        }
    }

    private @Nullable TableAt tableAt(Passage passage, CostClass costClass) {
        var table = charges.table(passage, costClass);
        return table == null ? null : new TableAt(passage.id(), passage.forward(), table);
    }

    Map<TableAt, Double> ofTables() {
        return ofTable;
    }

    double ofContract(String contract) {
        return ofContract.getOrDefault(contract, 0.0);
    }

    /** Tonnes over each link and terminal that is used, both ways together. */
    Map<String, Double> ofElements() {
        return ofElement;
    }

    /**
     * What a tonne that pays the element's own charge pays on the passage: on average over the tiers the volume fills.
     */
    double ownPrice(Passage passage, CostClass costClass) {
        var at = tableAt(passage, costClass);
        if (at == null) {
            return charges.base(passage.id());
        }
        double multiple = at.table().multiple(costClass.cargo(), passage.km(), passage.forward());
        return charges.base(passage.id()) + multiple * at.table().average(ofTable.getOrDefault(at, 0.0));
    }
}
