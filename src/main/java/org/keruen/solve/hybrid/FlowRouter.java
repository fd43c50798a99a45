package org.keruen.solve.hybrid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Network;

/**
 * The cheapest way for one more amount through flows as they stand: label setting (Dijkstra 1959,
 * doi:10.1007/BF01386390) that stops at the destination, each arc priced when it is met. Where arcs earn, prices count
 * against potentials of the nodes (Johnson 1977, doi:10.1145/321992.321993).
 */
final class FlowRouter {
    private static final double[] LIGHTER = {0, 0.5, 2, 8, 64};

    private final Core core;
    private final Network network;
    private final FlowState state;
    private final double[][] potential;
    private final double[] distance;
    private final int[] arcInto;
    private final int[] placeOf;
    private final int[] heap;
    private int heapSize;
    private final int[] met;
    private int metCount;
    private long scanned;

    FlowRouter(Core core, FlowState state) {
        this.core = core;
        this.network = core.network();
        this.state = state;
        this.potential = Potentials.of(network, core.cost());
        this.distance = new double[network.nodeCount()];
        this.arcInto = new int[distance.length];
        this.placeOf = new int[distance.length];
        this.heap = new int[distance.length + 1];
        this.met = new int[distance.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
    }

    /** Arcs looked at so far: a measure of work. */
    long scanned() {
        return scanned;
    }

    /**
     * The way for an amount that does not use an arc (−1: may use any); null if none is light enough, or costs less
     * than {@code most}.
     */
    int @Nullable [] way(int k, double amount, int without, double most) {
        var commodities = core.commodities();
        int from = commodities.origin()[k];
        int to = commodities.destination()[k];
        double mostWeight = commodities.maxWeight()[k];
        double perWeight = 0;
        for (double factor : LIGHTER) {
            double cost = search(from, to, commodities.costClass()[k], amount, without, factor * perWeight, most);
            if (cost == Double.POSITIVE_INFINITY) {
                return null;
            }
            int[] way = trace(from, to);
            if (weight(way) <= mostWeight) {
                return way;
            }
            perWeight = Math.max(1e-9, Math.abs(cost)) / Math.max(1e-9, mostWeight);
        }
        return null;
    }

    /** The cheapest way between two nodes, of any weight; null if none costs less than {@code most}. */
    int @Nullable [] between(int from, int to, int costClass, double amount, int without, double most) {
        double cost = search(from, to, costClass, amount, without, 0, most);
        return cost == Double.POSITIVE_INFINITY ? null : trace(from, to);
    }

    double weight(int[] way) {
        double sum = 0;
        for (int a : way) {
            sum += network.weight()[a];
        }
        return sum;
    }

    /** What the cheapest way costs; +∞ if there is none for less. */
    private double search(int from, int to, int costClass, double amount, int without, double perWeight, double most) {
        double[] cost = core.cost()[costClass];
        double[] height = potential[costClass];
        forget();
        reach(from, 0, -1);
        double end = most + amount * (height[from] - height[to]);
        while (heapSize > 0) {
            int v = pop();
            if (v == to) {
                return distance[to] - amount * (height[from] - height[to]);
            }
            for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
                int a = network.outArc()[i];
                int w = network.head()[a];
                scanned++;
                double least = Math.min(distance[w], end);
                double lift = height[v] - height[w];
                if (distance[v] + (cost[a] + lift) * amount < least && a != without && !state.steps.closed[a]) {
                    double price = state.price(a, costClass, amount) + lift * amount + perWeight * network.weight()[a];
                    double via = distance[v] + Math.max(0, price);
                    if (via < least) {
                        reach(w, via, a);
                        end = w == to ? via : end;
                    }
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private void forget() {
        for (int i = 0; i < metCount; i++) {
            distance[met[i]] = Double.POSITIVE_INFINITY;
            placeOf[met[i]] = 0;
        }
        metCount = 0;
        heapSize = 0;
    }

    private void reach(int v, double at, int arc) {
        if (distance[v] == Double.POSITIVE_INFINITY) {
            met[metCount++] = v;
        }
        distance[v] = at;
        arcInto[v] = arc;
        int place = placeOf[v] > 0 ? placeOf[v] : ++heapSize;
        while (place > 1 && at < distance[heap[place / 2]]) {
            heap[place] = heap[place / 2];
            placeOf[heap[place]] = place;
            place /= 2;
        }
        heap[place] = v;
        placeOf[v] = place;
    }

    /** Takes the nearest node out; its place is −1 from then on: settled. */
    private int pop() {
        int nearest = heap[1];
        int v = heap[heapSize--];
        placeOf[nearest] = -1;
        int place = 1;
        for (int child = 2; child <= heapSize; child = 2 * place) {
            if (child < heapSize && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[v] <= distance[heap[child]]) {
                break;
            }
            heap[place] = heap[child];
            placeOf[heap[place]] = place;
            place = child;
        }
        if (v != nearest) {
            heap[place] = v;
            placeOf[v] = place;
        }
        return nearest;
    }

    private int[] trace(int from, int to) {
        int length = 0;
        for (int v = to; v != from; v = network.tail()[arcInto[v]]) {
            length++;
        }
        int[] way = new int[length];
        for (int v = to; v != from; v = network.tail()[arcInto[v]]) {
            way[--length] = arcInto[v];
        }
        return way;
    }
}
