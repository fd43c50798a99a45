package org.keruen.solve.hybrid;

import java.util.Arrays;
import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;
import org.keruen.solve.path.Contradiction;
import org.keruen.solve.path.PathSolver;

/**
 * Designs by branch and bound over column generation, with linking rows and cuts separated on demand; plans by changes
 * of flows, capacity scaling and neighbourhoods solved as restricted MIPs over the paths found, each plan's flows
 * priced anew by column generation for its designs. Where no design is to be chosen, column generation alone.
 */
public final class HybridSolver implements Solver {
    private final HybridSettings settings;

    public HybridSolver(HybridSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "hybrid";
    }

    @Override
    public int usualThreads() {
        return 2;
    }

    @Override
    public Outcome solve(Core core, Budget budget, Watcher watcher) {
        return solveFrom(Start.NOTHING, core, budget, watcher);
    }

    @Override
    public boolean takesStart() {
        return true;
    }

    @Override
    public Outcome solveFrom(Start start, Core core, Budget budget, Watcher watcher) {
        if (Arrays.equals(core.designs().least(), core.designs().most())) {
            return new PathSolver().solveFrom(start, core, budget, watcher);
        }
        try (var search = new Search(core, settings, budget, watcher)) {
            var outcome = search.outcome(start);
            return outcome instanceof Outcome.Infeasible infeasible
                    ? Contradiction.proven(core, infeasible, budget.threads(), budget.cancelled())
                    : outcome;
        }
    }
}
