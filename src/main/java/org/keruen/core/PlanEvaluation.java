package org.keruen.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a plan costs in a Core, and which rows it breaks by more than the tolerance; computed from the definition in
 * {@link Core} alone.
 *
 * @param cost of the plan; +∞ if it leaves what must be carried
 */
public record PlanEvaluation(double cost, List<Violation> violations) {
    /** What is forgiven: relative to the row's bound where that is above 1, absolute below. */
    public static final double TOLERANCE = 1e-6;

    /** A rule of the Core. */
    public enum Rule {
        /** Path {@code index} is not a way of its commodity: broken, looping, closed or too heavy. */
        PATH,
        /** Flow of path {@code index} is negative. */
        FLOW,
        /** Carried and unmet units of commodity {@code index} are not its quantity. */
        QUANTITY,
        /** Commodity {@code index} must be carried, or its unmet units are negative. */
        UNMET,
        RESOURCE_LOWER,
        RESOURCE_UPPER,
        /** Flow on arcs of design {@code index}, which has no unit. */
        OWNERSHIP,
        /** Units of design {@code index} are out of bounds. */
        UNITS,
        SIDE_CONSTRAINT
    }

    /**
     * A broken rule.
     *
     * @param amount by which it is broken, in the row's own unit
     */
    public record Violation(Rule rule, int index, double amount) {}

    /** Evaluates a plan. */
    public static PlanEvaluation of(Core core, Plan plan) {
        var violations = new ArrayList<Violation>();
        double[] carried = new double[core.commodities().count()];
        double[] used = new double[core.network().arcCount()];
        double[][] byClass = new double[core.classCount()][core.network().arcCount()];
        double cost = core.constantCost();
        for (int p = 0; p < plan.pathCount(); p++) {
            int k = plan.commodity()[p];
            double flow = plan.flow()[p];
            note(violations, Rule.FLOW, p, -flow, core.commodities().quantity()[k]);
            if (!isWay(core, k, plan.path()[p])) {
                violations.add(new Violation(Rule.PATH, p, Math.abs(flow)));
            }
            int costClass = core.commodities().costClass()[k];
            for (int a : plan.path()[p]) {
                cost += flow * core.cost()[costClass][a];
                used[a] += flow;
                byClass[costClass][a] += flow;
            }
            carried[k] += flow;
        }
        cost += unmet(core, plan, carried, violations);
        cost += designs(core, plan, used, violations);
        resources(core, plan, byClass, violations);
        return new PlanEvaluation(cost, List.copyOf(violations));
    }

    /** Whether the plan keeps every rule. */
    public boolean isFeasible() {
        return violations.isEmpty();
    }

    private static boolean isWay(Core core, int k, int[] path) {
        var network = core.network();
        var commodities = core.commodities();
        boolean[] visited = new boolean[network.nodeCount()];
        int v = commodities.origin()[k];
        visited[v] = true;
        double weight = 0;
        for (int a : path) {
            boolean open = core.cost()[commodities.costClass()[k]][a] < Double.POSITIVE_INFINITY;
            if (network.tail()[a] != v || visited[network.head()[a]] || !open) {
                return false;
            }
            v = network.head()[a];
            visited[v] = true;
            weight += network.weight()[a];
        }
        double most = commodities.maxWeight()[k];
        return v == commodities.destination()[k] && weight <= most + TOLERANCE * Math.max(1, most);
    }

    private static double unmet(Core core, Plan plan, double[] carried, List<Violation> violations) {
        double cost = 0;
        var commodities = core.commodities();
        for (int k = 0; k < commodities.count(); k++) {
            double quantity = commodities.quantity()[k];
            double unmet = plan.unmet()[k];
            note(violations, Rule.QUANTITY, k, Math.abs(carried[k] + unmet - quantity), quantity);
            note(violations, Rule.UNMET, k, -unmet, quantity);
            if (commodities.unmetCost()[k] < Double.POSITIVE_INFINITY) {
                cost += commodities.unmetCost()[k] * unmet;
            } else if (note(violations, Rule.UNMET, k, unmet, quantity)) {
                cost = Double.POSITIVE_INFINITY;
            }
        }
        return cost;
    }

    private static double designs(Core core, Plan plan, double[] used, List<Violation> violations) {
        double cost = 0;
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            int units = plan.units()[g];
            cost += designs.cost()[g] * units;
            int outside = Math.max(designs.least()[g] - units, units - designs.most()[g]);
            note(violations, Rule.UNITS, g, outside, 1);
            double flow = 0;
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                flow = Math.max(flow, used[designs.arc()[i]]);
            }
            if (units < 1) {
                note(violations, Rule.OWNERSHIP, g, flow, 1);
            }
        }
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            double sum = 0;
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                sum += designs.termFactor()[t] * plan.units()[designs.termDesign()[t]];
            }
            note(violations, Rule.SIDE_CONSTRAINT, i, sum - designs.limit()[i], designs.limit()[i]);
        }
        return cost;
    }

    private static void resources(Core core, Plan plan, double[][] byClass, List<Violation> violations) {
        double[] use = use(core, byClass);
        double[] lower = lower(core, plan.units());
        double[] upper = upper(core, plan.units());
        for (int r = 0; r < use.length; r++) {
            note(violations, Rule.RESOURCE_LOWER, r, lower[r] - use[r], lower[r]);
            note(violations, Rule.RESOURCE_UPPER, r, use[r] - upper[r], upper[r]);
        }
    }

    private static double[] use(Core core, double[][] byClass) {
        var resources = core.resources();
        double[] use = new double[resources.count()];
        for (int r = 0; r < use.length; r++) {
            for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                for (int costClass = 0; costClass < byClass.length; costClass++) {
                    use[r] += resources.consumption(i, costClass)
                            * byClass[costClass][resources.arc()[i]];
                }
            }
        }
        return use;
    }

    /** Each resource's lower bound with these units of the designs. */
    public static double[] lower(Core core, int[] units) {
        return bounds(core.resources().lower(), core.designs(), core.designs().addsLower(), units);
    }

    /** Each resource's upper bound with these units of the designs. */
    public static double[] upper(Core core, int[] units) {
        return bounds(core.resources().upper(), core.designs(), core.designs().addsUpper(), units);
    }

    private static double[] bounds(double[] bounds, Designs designs, double[] adds, int[] units) {
        double[] shifted = Arrays.copyOf(bounds, bounds.length);
        for (int g = 0; g < designs.count(); g++) {
            for (int e = designs.firstEffect()[g]; e < designs.firstEffect()[g + 1]; e++) {
                shifted[designs.resource()[e]] += adds[e] * units[g];
            }
        }
        return shifted;
    }

    private static boolean note(List<Violation> violations, Rule rule, int index, double amount, double scale) {
        double finite = Double.isInfinite(scale) ? 1 : Math.abs(scale);
        if (amount <= TOLERANCE * Math.max(1, finite)) {
            return false;
        }
        violations.add(new Violation(rule, index, amount));
        return true;
    }
}
