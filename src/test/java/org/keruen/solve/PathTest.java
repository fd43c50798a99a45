package org.keruen.solve;

import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
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

    @Test
    void itsDualsProveTheCostOfRandomProblems() {
        LongStream.rangeClosed(1, 300).forEach(seed -> {
            var core = RandomCores.core(seed, false);
            if (solver().solve(core, Budget.UNLIMITED, Watcher.NONE) instanceof Outcome.Optimal optimal) {
                var duals = Objects.requireNonNull(optimal.duals());
                DualsCheck.assertRight(core, optimal.plan(), optimal.cost(), duals);
            }
        });
    }
}
