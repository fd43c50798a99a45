package org.keruen.bench.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoClass;
import org.keruen.problem.Course;
import org.keruen.problem.DemandTerms;
import org.keruen.problem.Header;
import org.keruen.problem.Mode;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Objective;
import org.keruen.problem.Problem;
import org.keruen.problem.Provenance;
import org.keruen.problem.Row;
import org.keruen.problem.Units;

/**
 * Networks in the manner of the Canad instances (Crainic, Frangioni, Gendron, Bundle-based relaxation methods for
 * multicommodity capacitated fixed charge network design, 2001, 10.1016/S0166-218X(00)00310-3): unit costs, capacities,
 * fixed costs and quantities uniform, then capacities and fixed costs scaled so that
 *
 * <pre>
 * capacity ratio = arcs · Σ quantity / Σ capacity
 * fixed ratio    = commodities · Σ fixed cost / (Σ quantity · Σ unit cost)
 * </pre>
 *
 * hold. Beyond the paper: a cycle through all nodes is among the arcs, and capacities are raised where commodities
 * routed one after another would not fit, so that there is always a plan; the capacity ratio may end lower than asked
 * for.
 */
final class CanadGenerator implements Generator {
    private static final List<Setting> SETTINGS = List.of(
            Setting.count("nodes", "nodes", 20, 3),
            Setting.count("arcs", "arcs, none twice", 120, 3),
            Setting.count("commodities", "pairs of origin and destination, each with a quantity", 30, 1),
            Setting.ratio("capacity_ratio", "1: loose, 8 and more: tight", 4, 0.1, 100),
            Setting.ratio("fixed_ratio", "0.01: unit costs rule, 0.1: fixed costs rule", 0.05, 0, 10));

    @Override
    public String name() {
        return "canad";
    }

    @Override
    public String about() {
        return "a capacitated multicommodity network whose arcs have fixed charges, in the manner of Canad";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Problem draw(String problemName, Recipe recipe) {
        var dials = new Dials(SETTINGS, recipe.settings());
        int nodes = dials.count("nodes");
        long pairs = (long) nodes * (nodes - 1);
        if (dials.count("arcs") < nodes || dials.count("arcs") > pairs) {
            throw new IllegalArgumentException(
                    "arcs is %d, must be from %d (a cycle) to %d".formatted(dials.count("arcs"), nodes, pairs));
        }
        var random = new SplittableRandom(recipe.seed());
        var network = CanadNetwork.draw(dials, random);
        return problem(problemName, network);
    }

    private static Problem problem(String name, CanadNetwork network) {
        var rows = new ArrayList<Row>();
        rows.add(new Cargo("goods", null, CargoClass.GENERAL, Units.NONE, false, 0, 0, Provenance.NONE));
        for (int v = 0; v < network.nodeCount(); v++) {
            rows.add(Rows.node(node(v), NodeKind.STATION, "KZ", 40 + 10 * Math.sin(v), 60 + 15 * Math.cos(v)));
        }
        for (int a = 0; a < network.tail().length; a++) {
            var course = new Course(node(network.tail()[a]), node(network.head()[a]), Mode.ROAD, false, 0, 0);
            var charge = Rows.charge(network.unitCost()[a], network.fixedCost()[a]);
            rows.add(Rows.link("a" + (a + 1), course, charge, network.capacity()[a], 0));
        }
        for (int k = 0; k < network.origin().length; k++) {
            var origin = node(network.origin()[k]);
            var destination = node(network.destination()[k]);
            var id = "k" + (k + 1);
            rows.add(Rows.demand(id, "goods", origin, destination, network.quantity()[k], DemandTerms.MUST_CARRY));
        }
        return Problem.of(new Header(name, null, null, "USD", 2025, Objective.MIN_COST, 1), rows);
    }

    private static String node(int v) {
        return "n" + (v + 1);
    }

    /** Distinct pairs of nodes: first a cycle through all, then whatever is drawn. */
    static int[][] pairs(int nodes, int count, boolean withCycle, SplittableRandom random) {
        var pairs = new LinkedHashSet<List<Integer>>();
        if (withCycle) {
            int[] order = shuffled(nodes, random);
            for (int i = 0; i < nodes; i++) {
                pairs.add(List.of(order[i], order[(i + 1) % nodes]));
            }
        }
        while (pairs.size() < count) {
            int tail = random.nextInt(nodes);
            int head = random.nextInt(nodes - 1);
            pairs.add(List.of(tail, head < tail ? head : head + 1));
        }
        return new int[][] {
            pairs.stream().mapToInt(List::getFirst).toArray(),
            pairs.stream().mapToInt(List::getLast).toArray()
        };
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
