package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.Random;
import org.keruen.core.Core;

/**
 * Changes of flows as they stand: some are taken off the network and laid anew one after another, each on the way that
 * is cheapest as the others lie; or what shares a stretch is led round it together (cycles of several commodities:
 * Ghamlouche, Crainic, Gendron 2003, doi:10.1287/opre.51.4.655.16098).
 */
final class FlowChanges {
    /** Work of a change besides the arcs that it looks at. */
    private static final long WORK_OF_CHANGE = 20;

    /** Commodities taken off together, beyond two: so many less one at most, and more where many share a step. */
    private static final int MOST_RUINED = 4;

    private static final int MOST_RUINED_IN_CROWDS = 15;

    /** Ways on which one amount is laid, at most. */
    private static final int MOST_PARTS = 4;

    /** Share of changes in which new steps are not priced in full, where many share a step. */
    private static final double MOST_DARING = 0.8;

    /** Share of changes that lead what shares a stretch round it together. */
    private static final double SHARE_LED_ROUND = 0.1;

    /** Arcs of a stretch on either side of the one that is left, less one, at most. */
    private static final int MOST_BESIDE = 3;

    private static final double NOTHING = 1e-9;

    private final Core core;
    private final FlowState state;
    private final FlowRouter router;
    private final FlowBundle bundle;
    private final Random random;
    private final double crowd;
    private final double parting;
    private final boolean earns;
    private final int[] ruined;
    private final double[] toLay;
    private int[] users = new int[64];
    private int ruinedCount;
    private int without;
    private double pending;
    private long changes;

    FlowChanges(Core core, FlowState state, Random random, double crowd) {
        this.core = core;
        this.state = state;
        this.router = new FlowRouter(core, state);
        this.bundle = new FlowBundle(core, state, router);
        this.random = random;
        this.crowd = crowd;
        this.parting = parting(state.steps);
        this.earns = Arrays.stream(core.cost()).flatMapToDouble(Arrays::stream).anyMatch(c -> c < 0);
        this.ruined = new int[core.commodities().count()];
        this.toLay = new double[ruined.length];
    }

    /**
     * How often an amount is parted before its way is sought: the fewer dearer steps a resource has, the sooner it
     * lacks room for all.
     */
    private static double parting(StepCosts steps) {
        int counted = 0;
        for (int r = 0; r < steps.resourceCount(); r++) {
            counted += steps.first[r + 1] - steps.first[r] > 1 ? 1 : 0;
        }
        return (double) counted / Math.max(1, steps.first[steps.resourceCount()] - steps.resourceCount());
    }

    /** Arcs looked at so far, and a little for each change. */
    long work() {
        return router.scanned() + WORK_OF_CHANGE * changes;
    }

    /** Lays every commodity that is not carried, in random order. */
    void layMissing() {
        ruinedCount = 0;
        without = -1;
        for (int k = 0; k < toLay.length; k++) {
            if (state.unmet(k) > NOTHING * core.commodities().quantity()[k]) {
                ruin(k, state.unmet(k));
            }
        }
        recreate(Double.POSITIVE_INFINITY);
    }

    /** Changes something at random; false if it was left half done, as it surely costs more than {@code most}. */
    boolean change(double most) {
        double limit = earns ? Double.POSITIVE_INFINITY : most;
        return random.nextDouble() < SHARE_LED_ROUND ? leadRound(limit) : layAnew(limit);
    }

    /** Takes some flows off at random and lays them anew; false if it was left half done. */
    boolean layAnew(double most) {
        changes++;
        ruinedCount = 0;
        without = -1;
        int kind = random.nextInt(10);
        state.priceWith(random.nextDouble() > MOST_DARING * (1 - 1 / crowd) ? 1 : random.nextDouble());
        if (kind < 3) {
            ruinAll(random.nextInt(toLay.length));
        } else if (kind < 7) {
            ruinExcess();
        } else {
            ruinTogether(2 + random.nextInt(MOST_RUINED + (int) Math.min(MOST_RUINED_IN_CROWDS, crowd - 1)));
        }
        return recreate(most);
    }

    /** Leads what makes an arc's last step needed, or all on it, another way together. */
    private boolean leadRound(double most) {
        changes++;
        int k = random.nextInt(toLay.length);
        if (state.pathCount(k) == 0) {
            return true;
        }
        int[] way = state.path(k, random.nextInt(state.pathCount(k)));
        if (way.length == 0) {
            return true;
        }
        int at = random.nextInt(way.length);
        int first = Math.max(0, at - random.nextInt(MOST_BESIDE));
        int last = Math.min(way.length - 1, at + random.nextInt(MOST_BESIDE));
        double amount = random.nextBoolean() ? excess(way[at]) : Double.POSITIVE_INFINITY;
        state.priceWith(1);
        int[] stretch = Arrays.copyOfRange(way, first, last + 1);
        return bundle.leadRound(core.commodities().costClass()[k], stretch, at - first, amount, random, most);
    }

    private void ruin(int k, double amount) {
        int i = 0;
        while (i < ruinedCount && ruined[i] != k) {
            i++;
        }
        if (i == ruinedCount) {
            ruined[ruinedCount++] = k;
            toLay[k] = 0;
        }
        toLay[k] += amount;
    }

    private void ruinAll(int k) {
        for (int i = state.pathCount(k) - 1; i >= 0; i--) {
            state.drop(k, i, state.flow(k, i));
        }
        if (state.unmet(k) > 0) {
            ruin(k, state.unmet(k));
        }
    }

    private int someArc() {
        int k = random.nextInt(toLay.length);
        if (state.pathCount(k) == 0) {
            return -1;
        }
        int[] way = state.path(k, random.nextInt(state.pathCount(k)));
        return way.length == 0 ? -1 : way[random.nextInt(way.length)];
    }

    /** Takes off an arc what makes its last step needed. */
    private void ruinExcess() {
        int a = someArc();
        if (a < 0) {
            return;
        }
        without = a;
        double excess = excess(a);
        int count = copyUsers(a);
        int offset = random.nextInt(count);
        for (int j = 0; j < count && excess > NOTHING; j++) {
            excess -= takeOff(users[(offset + j) % count], a, excess);
        }
    }

    /** What makes an arc's last step needed; +∞ if its steps are all free. */
    private double excess(int a) {
        int resource = -1;
        for (int e = state.steps.firstEntry[a]; e < state.steps.firstEntry[a + 1]; e++) {
            int r = state.steps.entryResource[e];
            resource = state.step[r] > state.steps.first[r] ? r : resource;
        }
        return resource < 0
                ? Double.POSITIVE_INFINITY
                : state.use[resource] - Math.max(0, state.steps.capacity[state.step[resource] - 1]);
    }

    private int copyUsers(int a) {
        int count = state.users().count(a);
        if (count > users.length) {
            users = new int[2 * count];
        }
        return state.users().copy(a, users);
    }

    private double takeOff(int k, int a, double most) {
        double taken = 0;
        for (int i = state.pathCount(k) - 1; i >= 0 && most - taken > NOTHING; i--) {
            if (FlowBundle.place(state.path(k, i), a) >= 0) {
                double amount = Math.min(state.flow(k, i), most - taken);
                state.drop(k, i, amount);
                ruin(k, amount);
                taken += amount;
            }
        }
        return taken;
    }

    /** Takes off commodities that share an arc. */
    private void ruinTogether(int count) {
        int a = someArc();
        int userCount = a < 0 ? 0 : copyUsers(a);
        int offset = userCount == 0 ? 0 : random.nextInt(userCount);
        for (int j = 0; j < userCount && ruinedCount < count; j++) {
            ruinAll(users[(offset + j) % userCount]);
        }
        while (ruinedCount < Math.min(count, toLay.length)) {
            int k = random.nextInt(toLay.length);
            if (state.pathCount(k) == 0 || state.unmet(k) == 0) {
                ruinAll(k);
            } else {
                break;
            }
        }
    }

    /** Lays what was taken off; false if that was left half done. */
    private boolean recreate(double most) {
        pending = 0;
        for (int i = 0; i < ruinedCount; i++) {
            int k = ruined[i];
            toLay[k] = Math.min(toLay[k], state.unmet(k));
            pending += toLay[k] * state.unmetPrice(k);
        }
        for (int i = 0; i < ruinedCount; i++) {
            if (most - state.cost() + pending < 0) {
                return false;
            }
            int j = i + random.nextInt(ruinedCount - i);
            int k = ruined[j];
            ruined[j] = ruined[i];
            lay(k, toLay[k], most);
        }
        return true;
    }

    /**
     * Lays an amount on its cheapest way, or a part of it that fills a step and the rest elsewhere. Where arcs have few
     * steps the way is now and then that of a part, for none may have room for all.
     */
    private void lay(int k, double amount, double most) {
        double left = amount;
        for (int part = 0;
                part < MOST_PARTS && left > NOTHING * core.commodities().quantity()[k];
                part++) {
            boolean divided = part < MOST_PARTS - 1 && random.nextBoolean();
            double limit = divided ? Double.POSITIVE_INFINITY : most - state.cost() + pending;
            boolean parted = divided && random.nextDouble() < parting;
            double sought = parted ? left * random.nextDouble() : left;
            int[] way = router.way(k, sought, without, limit);
            if (way == null || !pays(k, way, sought)) {
                break;
            }
            double room = divided ? room(k, way, left, parted) : left;
            state.carry(k, way, room);
            left -= room;
            pending -= room * state.unmetPrice(k);
        }
        pending -= left * state.unmetPrice(k);
    }

    private boolean pays(int k, int[] way, double amount) {
        double unmet = core.commodities().unmetCost()[k];
        if (unmet == Double.POSITIVE_INFINITY) {
            return true;
        }
        double sum = 0;
        for (int a : way) {
            sum += state.price(a, core.commodities().costClass()[k], amount);
        }
        return sum < unmet * amount;
    }

    private double room(int k, int[] way, double amount, boolean andNext) {
        double room = amount;
        for (int a : way) {
            room = Math.min(room, state.room(a, core.commodities().costClass()[k], amount, andNext));
        }
        return room;
    }
}
