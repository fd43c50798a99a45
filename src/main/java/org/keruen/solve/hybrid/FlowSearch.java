package org.keruen.solve.hybrid;

import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/**
 * Looks for good plans without any linear program: some flows are taken off the network and laid anew, each on the way
 * that is cheapest as the others lie, whole units and all; what that costs more is accepted at random, less and less
 * (ruin and recreate: Schrimpf and others 2000, doi:10.1006/jcph.1999.6413; simulated annealing).
 */
final class FlowSearch {
    private static final int LOOKS_BETWEEN_COUNTS = 4096;
    private static final int TRIALS = 100;
    private static final int STRETCH = 64;
    private static final double COLD = 0.01;
    private static final long CHANGE = 20;
    private static final int MOST_RUINED = 4;
    private static final int MOST_RUINED_IN_CROWDS = 15;

    /** Share of changes in which new steps are not priced in full, where many share a step. */
    private static final double MOST_DARING = 0.8;

    private static final double NOTHING = 1e-9;

    private final Core core;
    private final FlowState state;
    private final FlowRouter router;
    private final Random random;
    private final BooleanSupplier stop;
    private final int[] ruined;
    private final double[] toLay;
    private int ruinedCount;
    private int without;
    private final double crowd;
    private long changes;
    private long begun;
    private long work;
    private double hot;
    private double temperature;
    private double best = Double.POSITIVE_INFINITY;
    private @Nullable Plan bestPlan;

    FlowSearch(Core core, StepCosts steps, long seed, BooleanSupplier stop) {
        this.core = core;
        this.state = new FlowState(core, steps, penalty(core, steps));
        this.router = new FlowRouter(core, state);
        this.random = new Random(seed);
        this.stop = stop;
        this.ruined = new int[core.commodities().count()];
        this.toLay = new double[ruined.length];
        this.crowd = counted();
    }

    /** Above what a unit could cost on all arcs of any way that is worth its while. */
    private static double penalty(Core core, StepCosts steps) {
        double dearest = 1;
        for (double[] ofClass : core.cost()) {
            for (double c : ofClass) {
                dearest = c < Double.POSITIVE_INFINITY ? Math.max(dearest, Math.abs(c)) : dearest;
            }
        }
        double perUnit = 0;
        for (int r = 0; r < steps.resourceCount(); r++) {
            int i = steps.first[r];
            if (i + 1 < steps.first[r + 1]) {
                double rise = steps.cost[i + 1] - steps.cost[i];
                double room = Math.min(1e9, steps.capacity[i + 1]) - Math.max(0, steps.capacity[i]);
                perUnit = Math.max(perUnit, rise / Math.max(1, room));
            }
        }
        return 10 * (dearest + perUnit);
    }

    /** How many commodities of usual quantity share a step of usual size, at least 1. */
    private double counted() {
        double room = 0;
        int counted = 0;
        for (int r = 0; r < state.use.length; r++) {
            int i = state.steps.first[r];
            if (i + 1 < state.steps.first[r + 1]) {
                double size = state.steps.capacity[i + 1] - Math.max(0, state.steps.capacity[i]);
                room += Math.min(size, volume());
                counted++;
            }
        }
        return counted == 0 ? 1 : Math.max(1, room / counted * toLay.length / volume());
    }

    double crowd() {
        return crowd;
    }

    private double volume() {
        double sum = 0;
        for (double quantity : core.commodities().quantity()) {
            sum += quantity;
        }
        return sum;
    }

    /** Lays every commodity that is not carried, in random order. */
    void construct() {
        ruinedCount = 0;
        for (int k = 0; k < toLay.length; k++) {
            if (state.unmet(k) > NOTHING * core.commodities().quantity()[k]) {
                ruin(k, state.unmet(k));
            }
        }
        without = -1;
        recreate();
        state.accept();
        keep();
    }

    /** Begins from a plan. */
    void load(Plan plan) {
        state.load(plan);
        keep();
    }

    /**
     * Begins to cool anew.
     *
     * @param cycle arcs to look at until cold
     * @param heat how much dearer, relative to what a change usually costs, is accepted at first
     */
    void reheat(long cycle, double heat) {
        begun = worked();
        work = cycle;
        hot = heat * usualRise();
        state.recount();
        state.accept();
    }

    /** Arcs looked at so far, and a little for each change. */
    private long worked() {
        return router.scanned() + CHANGE * changes;
    }

    /** Whether it is cold. */
    boolean isCold() {
        return worked() - begun >= work;
    }

    /** Changes flows until so many arcs have been looked at, or it is cold. */
    void advance(long slice) {
        long end = Math.min(begun + work, worked() + slice);
        for (long look = 0; worked() < end && (look % STRETCH != 0 || !stop.getAsBoolean()); look++) {
            if (look % STRETCH == 0) {
                double done = (double) (worked() - begun) / work;
                temperature = hot * Math.pow(COLD, done);
            }
            if (look % LOOKS_BETWEEN_COUNTS == 0) {
                state.recount();
                state.accept();
            }
            change();
            decide();
        }
    }

    private double usualRise() {
        double sum = 0;
        int rises = 0;
        for (int i = 0; i < TRIALS; i++) {
            change();
            double rise = state.cost() - state.acceptedCost();
            if (rise > NOTHING) {
                sum += rise;
                rises++;
            }
            state.reject();
        }
        return rises == 0 ? 1 : sum / rises;
    }

    private void decide() {
        double rise = state.cost() - state.acceptedCost();
        if (rise <= 0 || rise < -temperature * Math.log(random.nextDouble())) {
            state.accept();
            if (state.cost() < best) {
                keep();
            }
        } else {
            state.reject();
        }
    }

    private void keep() {
        if (state.cost() < best && state.isAllowed()) {
            best = state.cost();
            bestPlan = state.plan();
        }
    }

    private void change() {
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
        recreate();
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
            double amount = state.flow(k, i);
            state.drop(k, i, amount);
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
        return way[random.nextInt(way.length)];
    }

    /** Takes off an arc what makes its last step needed. */
    private void ruinExcess() {
        int a = someArc();
        if (a < 0) {
            return;
        }
        without = a;
        int resource = -1;
        for (int e = state.steps.firstEntry[a]; e < state.steps.firstEntry[a + 1]; e++) {
            int r = state.steps.entryResource[e];
            resource = state.step[r] > state.steps.first[r] ? r : resource;
        }
        double excess = resource < 0
                ? Double.POSITIVE_INFINITY
                : state.use[resource] - Math.max(0, state.steps.capacity[state.step[resource] - 1]);
        int offset = random.nextInt(toLay.length);
        for (int j = 0; j < toLay.length && excess > NOTHING; j++) {
            excess -= takeOff((offset + j) % toLay.length, a, excess);
        }
    }

    private double takeOff(int k, int a, double most) {
        double taken = 0;
        for (int i = state.pathCount(k) - 1; i >= 0 && most - taken > NOTHING; i--) {
            if (uses(state.path(k, i), a)) {
                double amount = Math.min(state.flow(k, i), most - taken);
                state.drop(k, i, amount);
                ruin(k, amount);
                taken += amount;
            }
        }
        return taken;
    }

    private static boolean uses(int[] way, int a) {
        for (int b : way) {
            if (a == b) {
                return true;
            }
        }
        return false;
    }

    /** Takes off commodities that share an arc. */
    private void ruinTogether(int count) {
        int a = someArc();
        int offset = random.nextInt(toLay.length);
        for (int j = 0; j < toLay.length && ruinedCount < count && a >= 0; j++) {
            int k = (offset + j) % toLay.length;
            for (int i = 0; i < state.pathCount(k); i++) {
                if (uses(state.path(k, i), a)) {
                    ruinAll(k);
                    break;
                }
            }
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

    private void recreate() {
        for (int i = 0; i < ruinedCount; i++) {
            int j = i + random.nextInt(ruinedCount - i);
            int k = ruined[j];
            ruined[j] = ruined[i];
            lay(k, Math.min(toLay[k], state.unmet(k)));
        }
    }

    /** Lays an amount on its cheapest way, or a part of it that fills a step and the rest elsewhere. */
    private void lay(int k, double amount) {
        double left = amount;
        for (int part = 0; part < 4 && left > NOTHING * core.commodities().quantity()[k]; part++) {
            int[] way = router.way(k, left, without);
            if (way == null || !pays(k, way, left)) {
                return;
            }
            double room = part < 3 && random.nextBoolean() ? room(k, way, left) : left;
            state.carry(k, way, room);
            left -= room;
        }
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

    private double room(int k, int[] way, double amount) {
        double room = amount;
        for (int a : way) {
            room = Math.min(room, state.room(a, core.commodities().costClass()[k], amount));
        }
        return room;
    }

    /** The best plan met; null if none keeps every rule. */
    @Nullable
    Plan plan() {
        return bestPlan;
    }

    double cost() {
        return best;
    }
}
