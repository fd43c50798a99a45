package org.keruen.bench.generate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Linear multicommodity networks in the manner of the grid instances (Larsson, Yuan, An augmented Lagrangian algorithm
 * for large scale multicommodity routing, 2004, doi:10.1023/B:COAP.0000008652.29295.eb): a rectangle of nodes, arcs
 * both ways between neighbours, costs of 80 to 100, quantities of 10 to 100. How capacities are found is our own, see
 * {@link LinearRooms}.
 */
final class GridGenerator implements LinearGenerator {
    private static final List<Setting> SETTINGS = List.of(
            Setting.count("width", "nodes side by side", 25, 2),
            Setting.count("height", "rows of nodes", 25, 2),
            Setting.count("commodities", "pairs of origin and destination, each with a quantity", 2000, 1),
            Setting.ratio("crowded", "share of arcs too full if all went the cheapest way", 0.13, 0, 1),
            Setting.ratio("spread", "greatest capacity over the least", 1.25, 1, 100));

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public String about() {
        return "a linear multicommodity network on a grid, much of it contested";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public LinearNetwork network(Recipe recipe) {
        var dials = new Dials(SETTINGS, recipe.settings());
        var random = new SplittableRandom(recipe.seed());
        var roads = roads(dials.count("width"), dials.count("height"), random);
        var wishes = LinearNetwork.Wishes.draw(roads.nodeCount(), dials.count("commodities"), 10, 100, random);
        double[] draw = new double[roads.tail().length];
        Arrays.setAll(draw, a -> random.nextDouble());
        double[] capacity =
                new LinearRooms(roads, wishes).capacities(draw, dials.ratio("spread"), dials.ratio("crowded"));
        return new LinearNetwork(roads, capacity, wishes);
    }

    private static LinearNetwork.Roads roads(int width, int height, SplittableRandom random) {
        int nodes = width * height;
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        int arcs = 2 * (width * (height - 1) + height * (width - 1));
        int[] tail = new int[arcs];
        int[] head = new int[arcs];
        int a = 0;
        for (int v = 0; v < nodes; v++) {
            int row = v / width;
            x[v] = (double) (v - row * width) / width;
            y[v] = (double) row / height;
            int east = v % width + 1 < width ? v + 1 : v;
            int north = v + width < nodes ? v + width : v;
            for (int w : new int[] {east, north}) {
                if (w != v) {
                    tail[a] = v;
                    head[a++] = w;
                    tail[a] = w;
                    head[a++] = v;
                }
            }
        }
        double[] cost = new double[arcs];
        Arrays.setAll(cost, _ -> random.nextInt(80, 101));
        return new LinearNetwork.Roads(x, y, tail, head, cost);
    }
}
