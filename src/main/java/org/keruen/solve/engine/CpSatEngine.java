package org.keruen.solve.engine;

import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;

final class CpSatEngine {
    CpSatEngine(LinearModel model, Budget budget, String parameters, Watcher watcher) {}

    LinearResult solve() {
        return LinearResult.failed("not yet");
    }
}
