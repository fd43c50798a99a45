package org.keruen.solve.lots;

import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;

/**
 * Local search over whole lots: every lot of cargo takes one of its commodity's paths, generated beforehand; Timefold
 * Solver moves them about, and what capacities, floors, charges, tiers and other designs make of it is kept up move by
 * move. The bound is that of column generation beside it. The budget's iterations are moves evaluated.
 */
public final class LotsSolver implements Solver {
    private final LotsSettings settings;

    public LotsSolver(LotsSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "lots";
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
    public boolean takesAnyPlan() {
        return !settings.isExact();
    }

    @Override
    public Outcome solveFrom(Start start, Core core, Budget budget, Watcher watcher) {
        try (var search = new Search(core, settings, budget, watcher)) {
            return search.outcome(start);
        }
    }
}
