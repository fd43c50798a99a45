package org.keruen.solve.engine;

import java.util.function.BooleanSupplier;

/** A listener that only stops. */
record Stopping(BooleanSupplier asked) implements Highs.Listener {
    @Override
    public boolean stop() {
        return asked.getAsBoolean();
    }

    @Override
    public void solution(double objective) {}

    @Override
    public void bound(double bound) {}
}
