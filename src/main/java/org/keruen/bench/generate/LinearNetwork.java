package org.keruen.bench.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Resources;
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

/** The numbers of a multicommodity network without fixed charges; nodes have places in the unit square. */
record LinearNetwork(Roads roads, double[] capacity, Wishes wishes) {

    /** Arcs between places. */
    record Roads(double[] x, double[] y, int[] tail, int[] head, double[] cost) {
        int nodeCount() {
            return x.length;
        }
    }

    /** Who wants to go where. */
    record Wishes(int[] origin, int[] destination, double[] quantity) {
        /** So many different pairs, their quantities uniform and whole. */
        static Wishes draw(int nodes, int count, int least, int most, SplittableRandom random) {
            if (count > (long) nodes * (nodes - 1)) {
                throw new IllegalArgumentException(
                        "%d commodities, but only %d pairs of nodes".formatted(count, (long) nodes * (nodes - 1)));
            }
            int[][] pairs = CanadGenerator.pairs(nodes, count, false, random);
            double[] quantity = new double[count];
            Arrays.setAll(quantity, k -> random.nextInt(least, most + 1));
            return new Wishes(pairs[0], pairs[1], quantity);
        }
    }

    Problem problem(String name) {
        var rows = new ArrayList<Row>();
        rows.add(new Cargo("goods", null, CargoClass.GENERAL, Units.NONE, false, 0, 0, Provenance.NONE));
        for (int v = 0; v < roads.nodeCount(); v++) {
            double lat = 40 + 15 * roads.y()[v];
            double lon = 50 + 30 * roads.x()[v];
            rows.add(Rows.node(node(v), NodeKind.STATION, "KZ", lat, lon));
        }
        for (int a = 0; a < capacity.length; a++) {
            var course = new Course(node(roads.tail()[a]), node(roads.head()[a]), Mode.ROAD, false, 0, 0);
            rows.add(Rows.link("a" + (a + 1), course, Rows.charge(roads.cost()[a], 0), capacity[a], 0));
        }
        for (int k = 0; k < wishes.quantity().length; k++) {
            var origin = node(wishes.origin()[k]);
            var destination = node(wishes.destination()[k]);
            var tonnes = wishes.quantity()[k];
            rows.add(Rows.demand("k" + (k + 1), "goods", origin, destination, tonnes, DemandTerms.MUST_CARRY));
        }
        return Problem.of(new Header(name, null, null, "USD", 2025, Objective.MIN_COST, 1), rows);
    }

    /** The network as bare mathematics, its resources the capacities of its arcs. */
    Core core() {
        int arcs = capacity.length;
        int count = wishes.quantity().length;
        return new Core(
                Network.of(roads.nodeCount(), roads.tail(), roads.head(), new double[arcs]),
                new Commodities(
                        wishes.origin(),
                        wishes.destination(),
                        wishes.quantity(),
                        new int[count],
                        filled(count, Double.POSITIVE_INFINITY),
                        filled(count, Double.POSITIVE_INFINITY)),
                new double[][] {roads.cost()},
                capacities(),
                noDesigns(),
                0);
    }

    private Resources capacities() {
        int count = capacity.length;
        return new Resources(
                filled(count, Double.NEGATIVE_INFINITY),
                capacity,
                IntStream.rangeClosed(0, count).toArray(),
                IntStream.range(0, count).toArray(),
                filled(count, 1),
                new int[count],
                new double[][] {{1}});
    }

    private static Designs noDesigns() {
        int[] none = {};
        double[] nothing = {};
        int[] first = {0};
        return new Designs(
                none, none, nothing, first, none, first, none, nothing, nothing, first, none, nothing, nothing);
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static String node(int v) {
        return "n" + (v + 1);
    }
}
