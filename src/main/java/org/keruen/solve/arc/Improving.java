package org.keruen.solve.arc;

import org.keruen.solve.Watcher;

/** Passes on what improves only. */
final class Improving implements Watcher {
    private final Watcher watcher;
    private boolean trusting;
    private double best = Double.POSITIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;

    Improving(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Whether the engine's solutions are plans, so that their costs may be passed on. */
    synchronized void trust(boolean plans) {
        trusting = plans;
    }

    /** A solution of the engine's. */
    @Override
    public synchronized void incumbent(double cost) {
        if (trusting) {
            planFound(cost);
        }
    }

    /** A plan that keeps the rules. */
    synchronized void planFound(double cost) {
        if (cost < best) {
            best = cost;
            watcher.incumbent(cost);
        }
    }

    @Override
    public synchronized void bound(double newBound) {
        if (newBound > bound) {
            bound = newBound;
            watcher.bound(newBound);
        }
    }

    @Override
    public void phase(String name) {
        watcher.phase(name);
    }

    @Override
    public void work(long units) {
        watcher.work(units);
    }
}
