package org.keruen.solve.hybrid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Network;

/**
 * The cheapest way for one more amount through flows as they stand: label setting (Dijkstra 1959,
 * doi:10.1007/BF01386390) that stops at the destination, each arc priced when it is met.
 */
final class FlowRouter {
    private static final double[] LIGHTER = {0, 0.5, 2, 8, 64};

    private final Core core;
    private final Network network;
    private final FlowState state;
    private final double[] distance;
    private final int[] arcInto;
    private final int[] placeOf;
    private final int[] heap;
    private int heapSize;
    private int[] met = new int[64];
    private int metCount;
    private long scanned;

    FlowRouter(Core core, FlowState state) {
        this.core = core;
        this.network = core.network();
        this.state = state;
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

    /** The way for an amount that does not use an arc (−1: may use any); null if none is light enough. */
    int @Nullable [] way(int k, double amount, int without) {
        double most = core.commodities().maxWeight()[k];
        double perWeight = 0;
        for (double factor : LIGHTER) {
            double cost = search(k, amount, without, factor * perWeight);
            if (cost == Double.POSITIVE_INFINITY) {
                return null;
            }
            int[] way = trace(k);
            if (isLight(way, most)) {
                return way;
            }
            perWeight = Math.max(1e-9, Math.abs(cost)) / Math.max(1e-9, most);
        }
        return null;
    }

    private boolean isLight(int[] way, double most) {
        double sum = 0;
        for (int a : way) {
            sum += network.weight()[a];
        }
        return sum <= most;
    }

    private double search(int k, double amount, int without, double perWeight) {
        int costClass = core.commodities().costClass()[k];
        double[] cost = core.cost()[costClass];
        int end = core.commodities().destination()[k];
        forget();
        reach(core.commodities().origin()[k], 0, -1);
        while (heapSize > 0) {
            int v = pop();
            if (v == end) {
                break;
            }
            for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
                int a = network.outArc()[i];
                int w = network.head()[a];
                scanned++;
                double most = Math.min(distance[w], distance[end]);
                if (distance[v] + cost[a] * amount < most && a != without && !state.steps.closed[a]) {
                    double price = state.price(a, costClass, amount) + perWeight * network.weight()[a];
                    double via = distance[v] + Math.max(0, price);
                    if (via < most) {
                        reach(w, via, a);
                    }
                }
            }
        }
        return distance[end];
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

    private int[] trace(int k) {
        int origin = core.commodities().origin()[k];
        int end = core.commodities().destination()[k];
        int length = 0;
        for (int v = end; v != origin; v = network.tail()[arcInto[v]]) {
            length++;
        }
        int[] way = new int[length];
        for (int v = end; v != origin; v = network.tail()[arcInto[v]]) {
            way[--length] = arcInto[v];
        }
        return way;
    }
}
