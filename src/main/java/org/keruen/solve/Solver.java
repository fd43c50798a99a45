package org.keruen.solve;

import org.keruen.core.Core;

/** A method that solves Cores. Stateless: one object may serve many calls, from several threads. */
public interface Solver {
    /** Family and settings in a few words, such as {@code arc glop}. */
    String name();

    /**
     * Solves within the budget, telling the watcher of incumbents and bounds as they come. Time out, cancellation and
     * infeasibility are outcomes, not exceptions.
     */
    Outcome solve(Core core, Budget budget, Watcher watcher);
}
