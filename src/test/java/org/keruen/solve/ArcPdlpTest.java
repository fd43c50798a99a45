package org.keruen.solve;

import java.util.Map;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;

class ArcPdlpTest extends SolverContract {
    @Override
    Solver solver() {
        return new ArcSolver(ArcSettings.of(Map.of("backend", "pdlp")));
    }

    @Override
    boolean takesDesigns() {
        return false;
    }
}
