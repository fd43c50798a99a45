package org.keruen.solve.path;

import java.util.Arrays;
import java.util.Random;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Resources;

/** A grid with arcs both ways between neighbours, half as much room as the cheapest ways want, and overflow unmet. */
final class CrowdedGrid {
    static final int COMMODITIES = 60;
    private static final int SIDE = 6;

    private CrowdedGrid() {}

    static Core core(long seed) {
        var random = new Random(seed);
        int nodeCount = SIDE * SIDE;
        int[] tail = new int[4 * SIDE * (SIDE - 1)];
        int[] head = new int[tail.length];
        int a = 0;
        for (int v = 0; v < nodeCount; v++) {
            for (int w : new int[] {v % SIDE + 1 < SIDE ? v + 1 : -1, v + SIDE < nodeCount ? v + SIDE : -1}) {
                if (w >= 0) {
                    tail[a] = v;
                    head[a++] = w;
                    tail[a] = w;
                    head[a++] = v;
                }
            }
        }
        return new Core(
                Network.of(nodeCount, tail, head, new double[tail.length]),
                commodities(random, nodeCount),
                new double[][] {random.ints(tail.length, 1, 20).asDoubleStream().toArray()},
                capacities(random, tail.length),
                noDesigns(),
                0);
    }

    private static Commodities commodities(Random random, int nodeCount) {
        int[] origin = random.ints(COMMODITIES, 0, nodeCount).toArray();
        int[] destination = Arrays.stream(origin)
                .map(v -> (v + 1 + random.nextInt(nodeCount - 1)) % nodeCount)
                .toArray();
        return new Commodities(
                origin,
                destination,
                random.ints(COMMODITIES, 1, 30).asDoubleStream().toArray(),
                new int[COMMODITIES],
                filled(COMMODITIES, 400),
                filled(COMMODITIES, Double.POSITIVE_INFINITY));
    }

    private static Resources capacities(Random random, int arcCount) {
        int[] first = new int[arcCount + 1];
        Arrays.setAll(first, i -> i);
        return new Resources(
                filled(arcCount, Double.NEGATIVE_INFINITY),
                random.ints(arcCount, 10, 60).asDoubleStream().toArray(),
                first,
                Arrays.copyOf(first, arcCount),
                filled(arcCount, 1),
                new int[arcCount],
                new double[][] {{1}});
    }

    private static Designs noDesigns() {
        int[] none = new int[0];
        double[] nothing = new double[0];
        return new Designs(
                none,
                none,
                nothing,
                new int[1],
                none,
                new int[1],
                none,
                nothing,
                nothing,
                new int[1],
                none,
                nothing,
                nothing);
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
