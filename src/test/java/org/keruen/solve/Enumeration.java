package org.keruen.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;

/** The oracle: all simple paths, all units of all designs, a linear program over the paths for each. */
final class Enumeration {
    /** A simple path of a commodity. */
    record Way(int commodity, List<Integer> arcs) {}

    private final Core core;
    private final List<Way> ways = new ArrayList<>();
    private double best = Double.POSITIVE_INFINITY;

    private Enumeration(Core core) {
        this.core = core;
    }

    /** The least cost of any plan; +∞ if there is none. */
    static double leastCost(Core core) {
        var enumeration = new Enumeration(core);
        enumeration.walk();
        enumeration.choose(0, core.designs().least().clone());
        return enumeration.best;
    }

    /** All ways of all commodities that are open with these units of the designs. */
    static List<Way> openWays(Core core, int[] units) {
        var enumeration = new Enumeration(core);
        enumeration.walk();
        return enumeration.ways.stream()
                .filter(way -> enumeration.isOpen(way, units))
                .toList();
    }

    private void walk() {
        for (int k = 0; k < core.commodities().count(); k++) {
            var visited = new boolean[core.network().nodeCount()];
            walk(k, core.commodities().origin()[k], visited, new ArrayList<>(), 0);
        }
    }

    private void walk(int k, int v, boolean[] visited, List<Integer> arcs, double weight) {
        if (weight > core.commodities().maxWeight()[k]) {
            return;
        }
        if (v == core.commodities().destination()[k]) {
            ways.add(new Way(k, List.copyOf(arcs)));
            return;
        }
        visited[v] = true;
        for (int a = 0; a < core.network().arcCount(); a++) {
            boolean open = core.cost()[core.commodities().costClass()[k]][a] < Double.POSITIVE_INFINITY;
            if (core.network().tail()[a] == v && !visited[core.network().head()[a]] && open) {
                arcs.add(a);
                walk(
                        k,
                        core.network().head()[a],
                        visited,
                        arcs,
                        weight + core.network().weight()[a]);
                arcs.removeLast();
            }
        }
        visited[v] = false;
    }

    private void choose(int g, int[] units) {
        if (g == units.length) {
            if (keepsSideConstraints(units)) {
                best = Math.min(best, cost(units));
            }
            return;
        }
        for (int y = core.designs().least()[g]; y <= core.designs().most()[g]; y++) {
            units[g] = y;
            choose(g + 1, units);
        }
    }

    private boolean keepsSideConstraints(int[] units) {
        var designs = core.designs();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            double sum = 0;
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                sum += designs.termFactor()[t] * units[designs.termDesign()[t]];
            }
            if (sum > designs.limit()[i]) {
                return false;
            }
        }
        return true;
    }

    /** Rows: a commodity each, then the finite upper bounds, then the finite lower ones, with a slack each. */
    private double cost(int[] units) {
        var open = ways.stream().filter(way -> isOpen(way, units)).toList();
        int k = core.commodities().count();
        int r = core.resources().count();
        double[] upper = PlanEvaluation.upper(core, units);
        double[] lower = PlanEvaluation.lower(core, units);
        int columns = open.size() + k + 2 * r;
        double[] cost = new double[columns];
        double[][] rows = new double[k + 2 * r][columns];
        double[] right = new double[k + 2 * r];
        for (int p = 0; p < open.size(); p++) {
            column(open.get(p), p, cost, rows);
        }
        for (int i = 0; i < k; i++) {
            right[i] = core.commodities().quantity()[i];
            double price = core.commodities().unmetCost()[i];
            boolean may = price < Double.POSITIVE_INFINITY;
            cost[open.size() + i] = may ? price : 0;
            rows[i][open.size() + i] = may ? 1 : 0;
        }
        for (int i = 0; i < r; i++) {
            bound(rows[k + i], right, k + i, upper[i], open.size() + k + i, 1);
            bound(rows[k + r + i], right, k + r + i, lower[i], open.size() + k + r + i, -1);
        }
        double fixed = core.constantCost();
        for (int g = 0; g < units.length; g++) {
            fixed += core.designs().cost()[g] * units[g];
        }
        return fixed + TinySimplex.leastCost(cost, rows, right);
    }

    private boolean isOpen(Way way, int[] units) {
        var designs = core.designs();
        for (int g = 0; g < units.length; g++) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                if (units[g] < 1 && way.arcs().contains(designs.arc()[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void column(Way way, int p, double[] cost, double[][] rows) {
        int costClass = core.commodities().costClass()[way.commodity()];
        var resources = core.resources();
        rows[way.commodity()][p] = 1;
        for (int a : way.arcs()) {
            cost[p] += core.cost()[costClass][a];
            for (int r = 0; r < resources.count(); r++) {
                for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                    double consumed = resources.arc()[i] == a ? resources.consumption(i, costClass) : 0;
                    rows[core.commodities().count() + r][p] += consumed;
                    rows[core.commodities().count() + resources.count() + r][p] += consumed;
                }
            }
        }
    }

    private static void bound(double[] row, double[] right, int i, double limit, int slack, double sign) {
        if (Double.isInfinite(limit)) {
            Arrays.fill(row, 0);
        } else {
            right[i] = limit;
            row[slack] = sign;
        }
    }
}
