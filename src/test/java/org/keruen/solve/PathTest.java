package org.keruen.solve;

import org.keruen.solve.path.PathSolver;

class PathTest extends SolverContract {
    @Override
    Solver solver() {
        return new PathSolver();
    }

    @Override
    boolean takesDesigns() {
        return false;
    }
}
