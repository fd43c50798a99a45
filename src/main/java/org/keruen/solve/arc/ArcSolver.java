package org.keruen.solve.arc;

import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Solver;
import org.keruen.solve.Watcher;

/** Hands the whole {@linkplain ArcModel arc form} to an engine. */
public final class ArcSolver implements Solver {
    private final ArcSettings settings;

    public ArcSolver(ArcSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "arc " + settings.backend().id();
    }

    @Override
    public Outcome solve(Core core, Budget budget, Watcher watcher) {
        return new ArcRun(core, settings, budget, watcher).outcome();
    }
}
