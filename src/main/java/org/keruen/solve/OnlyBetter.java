package org.keruen.solve;

/** Passes on costs and bounds that are news to one who has heard all those before; everything else as it comes. */
public final class OnlyBetter implements Watcher {
    private final Watcher watcher;
    private double incumbent = Double.POSITIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;

    public OnlyBetter(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public synchronized void incumbent(double cost) {
        if (cost < incumbent) {
            incumbent = cost;
            watcher.incumbent(cost);
        }
    }

    @Override
    public synchronized void bound(double lower) {
        if (lower > bound) {
            bound = lower;
            watcher.bound(lower);
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
