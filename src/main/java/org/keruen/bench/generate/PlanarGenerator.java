package org.keruen.bench.generate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Linear multicommodity networks in the manner of the planar instances (Larsson, Yuan, An augmented Lagrangian
 * algorithm for large scale multicommodity routing, 2004, doi:10.1023/B:COAP.0000008652.29295.eb): random points, edges
 * that do not cross, arcs both ways that cost the distance and have the same capacity, quantities of 2 to 15. How edges
 * and capacities are found is our own, see {@link PlanarEdges} and {@link LinearRooms}.
 */
final class PlanarGenerator implements LinearGenerator {
    private static final double MEAN_SPACING = 1000;

    private static final List<Setting> SETTINGS = List.of(
            Setting.count("nodes", "nodes", 300, 4),
            Setting.count("arcs", "arcs, an even number; each has another back", 1680, 6),
            Setting.count("commodities", "pairs of origin and destination, each with a quantity", 3584, 1),
            Setting.ratio("crowded", "share of arcs too full if all went the cheapest way", 0.08, 0, 1),
            Setting.ratio("spread", "greatest capacity over the least", 1.5, 1, 100));

    @Override
    public String name() {
        return "planar";
    }

    @Override
    public String about() {
        return "a linear multicommodity network of random points in the plane, some of it contested";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public LinearNetwork network(Recipe recipe) {
        var dials = new Dials(SETTINGS, recipe.settings());
        var random = new SplittableRandom(recipe.seed());
        var roads = roads(dials.count("nodes"), dials.count("arcs"), random);
        var wishes = LinearNetwork.Wishes.draw(roads.nodeCount(), dials.count("commodities"), 2, 15, random);
        double[] draw = new double[roads.tail().length];
        for (int a = 0; a < draw.length; a += 2) {
            draw[a] = random.nextDouble();
            draw[a + 1] = draw[a];
        }
        double[] capacity =
                new LinearRooms(roads, wishes).capacities(draw, dials.ratio("spread"), dials.ratio("crowded"));
        return new LinearNetwork(roads, capacity, wishes);
    }

    private static LinearNetwork.Roads roads(int nodes, int arcs, SplittableRandom random) {
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        Arrays.setAll(x, _ -> random.nextDouble());
        Arrays.setAll(y, _ -> random.nextDouble());
        int[][] edges = new PlanarEdges(x, y, random).draw(arcs / 2);
        int[] tail = new int[2 * edges.length];
        int[] head = new int[2 * edges.length];
        double[] cost = new double[2 * edges.length];
        for (int e = 0; e < edges.length; e++) {
            int v = edges[e][0];
            int w = edges[e][1];
            tail[2 * e] = v;
            head[2 * e] = w;
            tail[2 * e + 1] = w;
            head[2 * e + 1] = v;
            double distance = Math.hypot(x[v] - x[w], y[v] - y[w]) * MEAN_SPACING * Math.sqrt(nodes);
            cost[2 * e] = Math.max(1, Math.rint(distance));
            cost[2 * e + 1] = cost[2 * e];
        }
        return new LinearNetwork.Roads(x, y, tail, head, cost);
    }
}
