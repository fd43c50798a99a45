package org.keruen.solve.arc;

import org.keruen.solve.Watcher;

/** Passes on an engine's bounds; its solutions are no plans. */
record BoundsOnly(Watcher watcher) implements Watcher {
    @Override
    public void incumbent(double cost) {}

    @Override
    public void bound(double lower) {
        watcher.bound(lower);
    }
}
