package org.keruen.bench.generate;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The numbers of a network in the manner of Canad. */
record CanadNetwork(
        int nodeCount,
        int[] tail,
        int[] head,
        double[] unitCost,
        double[] capacity,
        double[] fixedCost,
        int[] origin,
        int[] destination,
        double[] quantity) {
    private static final int GREATEST_DRAW = 100;

    static CanadNetwork draw(Dials dials, SplittableRandom random) {
        int nodes = dials.count("nodes");
        int arcs = dials.count("arcs");
        int commodities = dials.count("commodities");
        if (commodities > nodes * (nodes - 1)) {
            throw new IllegalArgumentException(
                    "%d commodities, but only %d pairs of nodes".formatted(commodities, nodes * (nodes - 1)));
        }
        int[][] ends = CanadGenerator.pairs(nodes, arcs, true, random);
        int[][] pairs = CanadGenerator.pairs(nodes, commodities, false, random);
        double[] unitCost = uniform(arcs, random);
        double[] quantity = uniform(commodities, random);
        double[] capacity = scaled(uniform(arcs, random), arcs * sum(quantity) / dials.ratio("capacity_ratio"));
        double[] fixedCost =
                scaled(uniform(arcs, random), dials.ratio("fixed_ratio") * sum(quantity) * sum(unitCost) / commodities);
        var network =
                new CanadNetwork(nodes, ends[0], ends[1], unitCost, capacity, fixedCost, pairs[0], pairs[1], quantity);
        network.raiseCapacities();
        return network;
    }

    private static double[] uniform(int count, SplittableRandom random) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> 1 + random.nextInt(GREATEST_DRAW));
        return numbers;
    }

    private static double[] scaled(double[] numbers, double sum) {
        double factor = sum / sum(numbers);
        return Arrays.stream(numbers).map(number -> Math.ceil(number * factor)).toArray();
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    /** Routes one commodity after another by cheapest ways with room; where there is none, makes some. */
    private void raiseCapacities() {
        double[] room = capacity.clone();
        for (int k = 0; k < quantity.length; k++) {
            double left = quantity[k];
            while (left > 0) {
                boolean[] hasRoom = new boolean[room.length];
                for (int a = 0; a < room.length; a++) {
                    hasRoom[a] = room[a] > 0;
                }
                int[] way = cheapestWay(k, hasRoom);
                double amount = left;
                if (way.length == 0) {
                    Arrays.fill(hasRoom, true);
                    way = cheapestWay(k, hasRoom);
                    for (int a : way) {
                        capacity[a] += Math.max(0, left - room[a]);
                        room[a] = Math.max(room[a], left);
                    }
                }
                for (int a : way) {
                    amount = Math.min(amount, room[a]);
                }
                for (int a : way) {
                    room[a] -= amount;
                }
                left -= amount;
            }
        }
    }

    /** The arcs of a cheapest way by unit costs (Bellman and Ford); empty if there is none. */
    private int[] cheapestWay(int k, boolean[] hasRoom) {
        double[] distance = new double[nodeCount];
        int[] lastArc = new int[nodeCount];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[origin[k]] = 0;
        for (int round = 1; round < nodeCount; round++) {
            for (int a = 0; a < tail.length; a++) {
                double via = distance[tail[a]] + unitCost[a];
                if (hasRoom[a] && via < distance[head[a]]) {
                    distance[head[a]] = via;
                    lastArc[head[a]] = a;
                }
            }
        }
        return Double.isInfinite(distance[destination[k]]) ? new int[0] : way(k, lastArc);
    }

    private int[] way(int k, int[] lastArc) {
        int length = 0;
        for (int v = destination[k]; v != origin[k]; v = tail[lastArc[v]]) {
            length++;
        }
        int[] way = new int[length];
        for (int v = destination[k]; v != origin[k]; v = tail[lastArc[v]]) {
            way[--length] = lastArc[v];
        }
        return way;
    }
}
