package org.keruen.bench.generate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds capacities that bind and suffice. A draw of them is lifted as a whole until only a share of the arcs would be
 * too full if everyone went the cheapest way; then all go by lengths that grow with the loads, averaged over rounds
 * (method of successive averages), and an arc whose mean load is above its capacity gets that much.
 */
final class LinearRooms {
    private static final int ROUNDS = 24;

    /** How steeply lengths grow with loads: cost · (1 + (load / capacity)^STEEPNESS). */
    private static final int STEEPNESS = 6;

    private final LinearNetwork.Roads roads;
    private final LinearNetwork.Wishes wishes;
    private final LinearTree tree;
    private final int[][] wishesFrom;

    LinearRooms(LinearNetwork.Roads roads, LinearNetwork.Wishes wishes) {
        this.roads = roads;
        this.wishes = wishes;
        this.tree = new LinearTree(roads.nodeCount(), roads.tail(), roads.head());
        this.wishesFrom = new int[roads.nodeCount()][];
        int[] count = new int[wishesFrom.length];
        Arrays.stream(wishes.origin()).forEach(v -> count[v]++);
        Arrays.setAll(wishesFrom, v -> new int[count[v]]);
        for (int k = 0; k < wishes.origin().length; k++) {
            int v = wishes.origin()[k];
            wishesFrom[v][--count[v]] = k;
        }
    }

    /**
     * Whole capacities.
     *
     * @param draw of each arc, 0–1
     * @param spread the greatest over the least, before some are raised
     * @param crowded share of arcs that would be too full
     */
    double[] capacities(double[] draw, double spread, double crowded) {
        double[] load = loads(roads.cost());
        double[] factor = Arrays.stream(draw).map(u -> 1 + (spread - 1) * u).toArray();
        double[] level = IntStream.range(0, load.length)
                .mapToDouble(a -> load[a] / factor[a])
                .sorted()
                .toArray();
        double least = Math.max(1, level[(int) ((1 - crowded) * (level.length - 1))]);
        double[] capacity = Arrays.stream(factor).map(f -> Math.ceil(least * f)).toArray();
        double[] mean = load.clone();
        for (int round = 1; round <= ROUNDS; round++) {
            double[] now = loads(lengths(mean, capacity));
            for (int a = 0; a < mean.length; a++) {
                mean[a] += (now[a] - mean[a]) * 2 / (round + 2);
            }
        }
        Arrays.setAll(capacity, a -> Math.max(capacity[a], Math.ceil(mean[a] - 1e-6)));
        return capacity;
    }

    private double[] lengths(double[] load, double[] capacity) {
        double[] lengths = new double[load.length];
        Arrays.setAll(lengths, a -> roads.cost()[a] * (1 + Math.pow(load[a] / capacity[a], STEEPNESS)));
        return lengths;
    }

    /** What each arc carries if all go the shortest ways. */
    private double[] loads(double[] lengths) {
        double[] load = new double[lengths.length];
        for (int v = 0; v < wishesFrom.length; v++) {
            if (wishesFrom[v].length > 0) {
                tree.grow(v, lengths);
                for (int k : wishesFrom[v]) {
                    tree.send(wishes.destination()[k], wishes.quantity()[k], load);
                }
            }
        }
        return load;
    }
}
