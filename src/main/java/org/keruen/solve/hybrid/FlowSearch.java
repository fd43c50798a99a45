package org.keruen.solve.hybrid;

import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/**
 * Looks for good plans without any linear program: flows are changed, whole units and all; what that costs more is
 * accepted at random, less and less (ruin and recreate: Schrimpf and others 2000, doi:10.1006/jcph.1999.6413; simulated
 * annealing: Kirkpatrick, Gelatt, Vecchi 1983, doi:10.1126/science.220.4598.671).
 */
final class FlowSearch {
    private static final int LOOKS_BETWEEN_COUNTS = 4096;
    private static final int TRIALS = 100;
    private static final int STRETCH = 64;
    private static final double COLD = 0.01;
    private static final double NOTHING = 1e-9;

    private final Core core;
    private final FlowState state;
    private final FlowChanges changes;
    private final Random random;
    private final BooleanSupplier stop;
    private final double crowd;
    private long begun;
    private long work;
    private double hot;
    private double temperature;
    private double best = Double.POSITIVE_INFINITY;
    private @Nullable Plan bestPlan;

    FlowSearch(Core core, StepCosts steps, long seed, BooleanSupplier stop) {
        this.core = core;
        this.state = new FlowState(core, steps, penalty(core, steps));
        this.random = new Random(seed);
        this.stop = stop;
        this.crowd = counted();
        this.changes = new FlowChanges(core, state, random, crowd);
    }

    /** Above what a unit could cost on all arcs of any way that is worth its while. */
    static double penalty(Core core, StepCosts steps) {
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
        double volume = 0;
        for (double quantity : core.commodities().quantity()) {
            volume += quantity;
        }
        double room = 0;
        int counted = 0;
        for (int r = 0; r < state.use.length; r++) {
            int i = state.steps.first[r];
            if (i + 1 < state.steps.first[r + 1]) {
                double size = state.steps.capacity[i + 1] - Math.max(0, state.steps.capacity[i]);
                room += Math.min(size, volume);
                counted++;
            }
        }
        int commodityCount = core.commodities().count();
        return counted == 0 ? 1 : Math.max(1, room / counted * commodityCount / volume);
    }

    double crowd() {
        return crowd;
    }

    /** Lays every commodity that is not carried, in random order. */
    void construct() {
        changes.layMissing();
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
        begun = changes.work();
        work = cycle;
        hot = heat * usualRise();
        state.recount();
        state.accept();
    }

    /** Arcs looked at so far, and a little for each change: a measure of work that does not depend on the machine. */
    long work() {
        return changes.work();
    }

    /** Whether it is cold. */
    boolean isCold() {
        return changes.work() - begun >= work;
    }

    /** Changes flows until so many arcs have been looked at, or it is cold. */
    void advance(long slice) {
        long end = Math.min(begun + work, changes.work() + slice);
        for (long look = 0; changes.work() < end && (look % STRETCH != 0 || !stop.getAsBoolean()); look++) {
            if (look % STRETCH == 0) {
                double done = (double) (changes.work() - begun) / work;
                temperature = hot * Math.pow(COLD, done);
            }
            if (look % LOOKS_BETWEEN_COUNTS == 0) {
                state.recount();
                state.accept();
            }
            tryChange(state.acceptedCost() - temperature * Math.log(1 - random.nextDouble()));
        }
    }

    /** What laying some flows anew usually costs where it makes things dearer. */
    private double usualRise() {
        double sum = 0;
        int rises = 0;
        for (int i = 0; i < TRIALS; i++) {
            changes.layAnew(Double.POSITIVE_INFINITY);
            double rise = state.cost() - state.acceptedCost();
            if (rise > NOTHING) {
                sum += rise;
                rises++;
            }
            state.reject();
        }
        return rises == 0 ? 1 : sum / rises;
    }

    /** Changes something, and takes that back if it costs more than {@code most}. */
    private void tryChange(double most) {
        if (changes.change(most) && state.cost() <= most) {
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

    /** The best plan met; null if none keeps every rule. */
    @Nullable
    Plan plan() {
        return bestPlan;
    }

    double cost() {
        return best;
    }
}
