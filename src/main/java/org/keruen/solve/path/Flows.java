package org.keruen.solve.path;

import org.keruen.core.Core;
import org.keruen.core.Plan;

/** Makes plans of flows. */
final class Flows {
    private Flows() {}

    /**
     * The plan in which what the flows leave of each commodity is unmet; too much flow is scaled down to its quantity.
     */
    static Plan closed(Core core, int[] commodity, int[][] path, double[] flow, int[] units) {
        double[] quantity = core.commodities().quantity();
        double[] carried = new double[quantity.length];
        for (int p = 0; p < flow.length; p++) {
            carried[commodity[p]] += flow[p];
        }
        double[] unmet = new double[quantity.length];
        double[] scale = new double[quantity.length];
        for (int k = 0; k < quantity.length; k++) {
            boolean whole = Math.abs(quantity[k] - carried[k]) <= 1e-9 * quantity[k] || carried[k] > quantity[k];
            scale[k] = whole && carried[k] > 0 ? quantity[k] / carried[k] : 1;
            unmet[k] = whole ? 0 : quantity[k] - carried[k];
        }
        for (int p = 0; p < flow.length; p++) {
            flow[p] *= scale[commodity[p]];
        }
        return new Plan(commodity, path, flow, unmet, units);
    }

    /** What flows and what they leave unmet cost, nothing else. */
    static double cost(Core core, Plan plan) {
        double cost = 0;
        for (int p = 0; p < plan.pathCount(); p++) {
            double[] ofClass = core.cost()[core.commodities().costClass()[plan.commodity()[p]]];
            for (int a : plan.path()[p]) {
                cost += plan.flow()[p] * ofClass[a];
            }
        }
        for (int k = 0; k < plan.unmet().length; k++) {
            cost += plan.unmet()[k] > 0 ? plan.unmet()[k] * core.commodities().unmetCost()[k] : 0;
        }
        return cost;
    }
}
