package org.keruen.solve.path;

import java.util.Arrays;
import org.keruen.core.Core;

/** The ways known for each commodity: paths, and staying behind where that has a price. */
final class WayPool {
    /** The way of what is not carried. */
    static final int[] UNMET = {-1};

    private final Core core;
    private int[] commodity = new int[1024];
    private int[][] path = new int[1024][];
    private double[] cost = new double[1024];
    private int[] next = new int[1024];
    private final int[] last;
    private int count;

    WayPool(Core core) {
        this.core = core;
        this.last = new int[core.commodities().count()];
        Arrays.fill(last, -1);
    }

    /** The number of a way; −1 if it is not there. */
    int find(int k, int[] way) {
        int p = last[k];
        while (p >= 0 && !Arrays.equals(way, path[p])) {
            p = next[p];
        }
        return p;
    }

    /** Whether a way is that of what is not carried. */
    static boolean isUnmet(int[] way) {
        return way.length == 1 && way[0] < 0;
    }

    /** Adds a way; its number. */
    int add(int k, int[] way) {
        if (count == commodity.length) {
            commodity = Arrays.copyOf(commodity, 2 * count);
            path = Arrays.copyOf(path, 2 * count);
            cost = Arrays.copyOf(cost, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        commodity[count] = k;
        path[count] = way;
        cost[count] = cost(k, way);
        next[count] = last[k];
        last[k] = count;
        return count++;
    }

    private double cost(int k, int[] way) {
        if (isUnmet(way)) {
            return core.commodities().unmetCost()[k];
        }
        double[] ofClass = core.cost()[core.commodities().costClass()[k]];
        double sum = 0;
        for (int a : way) {
            sum += ofClass[a];
        }
        return sum;
    }

    int count() {
        return count;
    }

    int commodity(int p) {
        return commodity[p];
    }

    int[] path(int p) {
        return path[p];
    }

    double cost(int p) {
        return cost[p];
    }
}
