package org.keruen.solve;

import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;

class HybridTest extends SolverContract {
    @Override
    Solver solver() {
        return new HybridSolver(HybridSettings.DEFAULT);
    }
}
