package org.keruen.solve.path;

import java.util.Arrays;
import org.keruen.core.Core;

/** The ways known for each commodity: simple paths, and staying behind where that has a price. */
final class WayPool {
    /** The way of what is not carried. */
    static final int[] UNMET = {-1};

    private static final int NO_PATH = -1;

    private final Core core;
    private final PathStore paths;
    private int[] commodity = new int[1024];
    private int[] place = new int[1024];
    private double[] cost = new double[1024];
    private int[] next = new int[1024];
    private final int[] last;
    private int count;

    WayPool(Core core) {
        this.core = core;
        this.paths = new PathStore(core.network());
        this.last = new int[core.commodities().count()];
        Arrays.fill(last, -1);
    }

    /** The number of a way; −1 if it is not there. */
    int find(int k, int[] way) {
        boolean unmet = isUnmet(way);
        if (!unmet) {
            paths.draft(way);
        }
        int p = last[k];
        while (p >= 0 && !(unmet ? isUnmet(p) : !isUnmet(p) && paths.isDraft(place[p]))) {
            p = next[p];
        }
        return p;
    }

    private static boolean isUnmet(int[] way) {
        return way.length == 1 && way[0] < 0;
    }

    /** Adds a way; its number. */
    int add(int k, int[] way) {
        if (count == commodity.length) {
            commodity = Arrays.copyOf(commodity, 2 * count);
            place = Arrays.copyOf(place, 2 * count);
            cost = Arrays.copyOf(cost, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        commodity[count] = k;
        place[count] = isUnmet(way) ? NO_PATH : placeOf(way);
        next[count] = last[k];
        last[k] = count;
        cost[count] = sum(count, core.cost());
        return count++;
    }

    private int placeOf(int[] way) {
        paths.draft(way);
        return paths.addDraft();
    }

    int count() {
        return count;
    }

    int commodity(int p) {
        return commodity[p];
    }

    double cost(int p) {
        return cost[p];
    }

    /** Whether a way is that of what is not carried. */
    boolean isUnmet(int p) {
        return place[p] == NO_PATH;
    }

    /** The arcs of a way, or {@link #UNMET}. */
    int[] path(int p) {
        return isUnmet(p) ? UNMET : Arrays.copyOf(paths.arcs(), read(p));
    }

    private int read(int p) {
        var commodities = core.commodities();
        return paths.read(
                place[p], commodities.origin()[commodity[p]], commodities.destination()[commodity[p]]);
    }

    /** What a unit on a way costs at costs of each class and arc; staying behind has its price. */
    double sum(int p, double[][] costs) {
        if (isUnmet(p)) {
            return core.commodities().unmetCost()[commodity[p]];
        }
        double[] ofClass = costs[core.commodities().costClass()[commodity[p]]];
        int length = read(p);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += ofClass[paths.arcs()[i]];
        }
        return sum;
    }

    /** Tells what a unit on a way consumes. */
    void consume(int p, ResourceUse use, ResourceUse.Consumer consumer) {
        if (!isUnmet(p)) {
            use.ofArcs(paths.arcs(), read(p), core.commodities().costClass()[commodity[p]], consumer);
        }
    }
}
