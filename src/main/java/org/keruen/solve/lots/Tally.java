package org.keruen.solve.lots;

import java.util.Arrays;

/**
 * The running sums of lots on their ways, kept up as lots come and go: O(length of the way) each. A cluster of designs
 * is settled anew, once for all changes since, when cost or excess is asked for.
 */
final class Tally {
    /** Places of a counter in the state, side by side: to be fetched from memory at once. */
    private static final int PLACES = 8;

    private static final int COST = 0;
    private static final int EXCESS = 1;

    /** What was before the last change. */
    private static final int COST_BEFORE = 2;

    private static final int EXCESS_BEFORE = 3;
    private static final int VALUE_BEFORE = 4;

    private final Ledger ledger;
    private final long[] value;
    private final long[] state;
    private final int[] units;
    private final boolean[] isStale;
    private final int[] stale;
    private final long[] clusterCost;
    private final long[] clusterExcess;
    private int staleCount;
    private long cost;
    private long excess;

    /** The sums of no lots. */
    Tally(Ledger ledger) {
        int clusterCount = ledger.clusters().all().length;
        this.ledger = ledger;
        this.value = new long[ledger.counters().count()];
        this.state = new long[PLACES * value.length];
        this.units = ledger.idleUnits().clone();
        this.isStale = new boolean[clusterCount];
        this.stale = new int[clusterCount];
        this.clusterCost = new long[clusterCount];
        this.clusterExcess = new long[clusterCount];
        for (int c = 0; c < value.length; c++) {
            int at = PLACES * c;
            ledger.price(c, 0, state, at + COST);
            ledger.price(c, 0, state, at + COST_BEFORE);
            cost += state[at + COST];
            excess += state[at + EXCESS];
        }
        for (int i = 0; i < clusterCount; i++) {
            markStale(i);
        }
    }

    /** Adds lots on a way; a number below 0 takes them off. */
    void add(Way way, boolean isLast, long lots) {
        var load = way.load(isLast);
        cost += lots * load.cost();
        excess += lots * load.excess();
        long[] amount = load.amount();
        int[] counter = way.counter();
        for (int i = 0; i < counter.length; i++) {
            count(counter[i], lots * amount[i]);
        }
    }

    /** Moves a counter. A move taken back brings the value before, of which cost and excess are still known. */
    private void count(int c, long amount) {
        int at = PLACES * c;
        long before = value[c];
        long costBefore = state[at + COST];
        long excessBefore = state[at + EXCESS];
        value[c] = before + amount;
        if (value[c] == state[at + VALUE_BEFORE]) {
            state[at + COST] = state[at + COST_BEFORE];
            state[at + EXCESS] = state[at + EXCESS_BEFORE];
        } else {
            ledger.price(c, value[c], state, at + COST);
        }
        state[at + VALUE_BEFORE] = before;
        state[at + COST_BEFORE] = costBefore;
        state[at + EXCESS_BEFORE] = excessBefore;
        cost += state[at + COST] - costBefore;
        excess += state[at + EXCESS] - excessBefore;
        var clusters = ledger.clusters();
        for (int i = clusters.first()[c]; i < clusters.first()[c + 1]; i++) {
            markStale(clusters.of()[i]);
        }
    }

    private void markStale(int cluster) {
        if (!isStale[cluster]) {
            isStale[cluster] = true;
            stale[staleCount++] = cluster;
        }
    }

    private void settle() {
        for (int i = 0; i < staleCount; i++) {
            int at = stale[i];
            isStale[at] = false;
            var cluster = ledger.clusters().all()[at];
            cluster.settle(value, units);
            cost -= clusterCost[at];
            excess -= clusterExcess[at];
            clusterCost[at] = cluster.cost(value, units);
            clusterExcess[at] = cluster.excess(value, units);
            cost += clusterCost[at];
            excess += clusterExcess[at];
        }
        staleCount = 0;
    }

    /** What the lots cost, in the ledger's money, the Core's constant cost not counted. */
    long cost() {
        settle();
        return cost;
    }

    /** Price of all rules that are broken, in the ledger's money; 0 only if none is. */
    long excess() {
        settle();
        return excess;
    }

    /** What a counter has come to. */
    long value(int c) {
        return value[c];
    }

    /** Units of every design of the Core. */
    int[] units() {
        settle();
        int[] all = Arrays.copyOf(units, units.length);
        for (int c = 0; c < value.length; c++) {
            ledger.charges().units(c, value[c], all);
            ledger.tiers().units(c, value[c], all);
        }
        return all;
    }
}
