package org.keruen.solve;

import java.util.Map;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;

class ArcGlopTest extends SolverContract {
    @Override
    Solver solver() {
        return new ArcSolver(ArcSettings.of(Map.of("backend", "glop")));
    }

    @Override
    boolean takesDesigns() {
        return false;
    }
}
