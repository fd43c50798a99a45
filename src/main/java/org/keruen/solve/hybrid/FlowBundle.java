package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.Random;
import org.keruen.core.Core;

/**
 * Leads flows that share a stretch of arcs round it by another way, together, so that they pay its new steps together.
 */
final class FlowBundle {
    private static final double NOTHING = 1e-9;

    private final Core core;
    private final FlowState state;
    private final FlowRouter router;
    private final int[] stepOf;
    private int[] laid;
    private int[] users = new int[64];
    private int[] commodity = new int[64];
    private int[][] path = new int[64][];
    private double[] amount = new double[64];
    private int count;

    FlowBundle(Core core, FlowState state, FlowRouter router) {
        this.core = core;
        this.state = state;
        this.router = router;
        this.stepOf = new int[core.network().nodeCount()];
        this.laid = new int[2 * stepOf.length + 2];
    }

    /**
     * Leads up to an amount of a cost class from a stretch to the cheapest way between its ends that does not use the
     * arc at a place of it; false if that costs more than {@code most} and was left half done.
     */
    boolean leadRound(int costClass, int[] stretch, int at, double wanted, Random random, double most) {
        double total = gather(costClass, stretch, at, wanted, random);
        double pending = 0;
        for (int i = 0; i < count; i++) {
            state.carry(commodity[i], path[i], -amount[i]);
            pending += amount[i] * state.unmetPrice(commodity[i]);
        }
        int from = core.network().tail()[stretch[0]];
        int to = core.network().head()[stretch[stretch.length - 1]];
        int[] way = router.between(from, to, costClass, total, stretch[at], most - state.cost() + pending);
        if (way == null) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int k = commodity[i];
            int[] round = spliced(path[i], place(path[i], stretch[0]), stretch.length, way);
            boolean light = router.weight(round) <= core.commodities().maxWeight()[k];
            state.carry(k, light ? round : path[i], amount[i]);
        }
        return true;
    }

    /**
     * Finds whose paths go along the stretch, from a random one on, until that is as much as wanted; how much it is.
     */
    private double gather(int costClass, int[] stretch, int at, double wanted, Random random) {
        int a = stretch[at];
        int userCount = state.users().count(a);
        if (userCount > users.length) {
            users = new int[2 * userCount];
        }
        state.users().copy(a, users);
        Arrays.sort(users, 0, userCount);
        int offset = random.nextInt(userCount);
        double total = 0;
        count = 0;
        for (int j = 0; j < userCount && wanted - total > NOTHING; j++) {
            int k = users[(offset + j) % userCount];
            boolean known = j > 0 && (k == users[(offset + j - 1) % userCount] || k == users[offset]);
            for (int i = 0; !known && i < state.pathCount(k) && wanted - total > NOTHING; i++) {
                if (core.commodities().costClass()[k] == costClass && goesAlong(state.path(k, i), stretch, at)) {
                    total += keep(k, state.path(k, i), Math.min(state.flow(k, i), wanted - total));
                }
            }
        }
        return total;
    }

    private double keep(int k, int[] way, double flow) {
        if (count == amount.length) {
            commodity = Arrays.copyOf(commodity, 2 * count);
            path = Arrays.copyOf(path, 2 * count);
            amount = Arrays.copyOf(amount, 2 * count);
        }
        commodity[count] = k;
        path[count] = way;
        amount[count++] = flow;
        return flow;
    }

    private static boolean goesAlong(int[] way, int[] stretch, int at) {
        int first = place(way, stretch[at]) - at;
        return first >= 0
                && first + stretch.length <= way.length
                && Arrays.equals(way, first, first + stretch.length, stretch, 0, stretch.length);
    }

    /** Where an arc is on a way; −1: nowhere. */
    static int place(int[] way, int a) {
        for (int i = 0; i < way.length; i++) {
            if (way[i] == a) {
                return i;
            }
        }
        return -1;
    }

    /** A way with another in place of a stretch, without the circles that makes. */
    private int[] spliced(int[] way, int first, int length, int[] instead) {
        laid = way.length + instead.length > laid.length ? new int[2 * (way.length + instead.length)] : laid;
        int at = 0;
        stepOf[core.network().tail()[way[0]]] = 1;
        at = append(way, 0, first, at);
        at = append(instead, 0, instead.length, at);
        at = append(way, first + length, way.length, at);
        int[] whole = Arrays.copyOf(laid, at);
        stepOf[core.network().tail()[way[0]]] = 0;
        for (int a : whole) {
            stepOf[core.network().head()[a]] = 0;
        }
        return whole;
    }

    /** Appends arcs to those laid; where a node is met again, what lies between is taken out. */
    private int append(int[] arcs, int begin, int end, int laidBefore) {
        int at = laidBefore;
        for (int i = begin; i < end; i++) {
            int w = core.network().head()[arcs[i]];
            laid[at++] = arcs[i];
            if (stepOf[w] > 0) {
                int back = stepOf[w] - 1;
                while (at > back) {
                    at--;
                    stepOf[core.network().head()[laid[at]]] = 0;
                }
            }
            stepOf[w] = at + 1;
        }
        return at;
    }
}
