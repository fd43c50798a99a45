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

    /** Whether {@link #solveFrom} begins where it is told. */
    default boolean takesStart() {
        return false;
    }

    /** Whether any plan will do for an answer; false where it must be of a kind, such as of whole lots. */
    default boolean takesAnyPlan() {
        return true;
    }

    /**
     * Threads to give it where nobody says how many: so many that the same limits of work still give the same answer
     * every time.
     */
    default int usualThreads() {
        return 1;
    }

    /**
     * As {@link #solve}, beginning with the paths of a known plan; a family that does not begin so begins from nothing.
     */
    default Outcome solveFrom(Start start, Core core, Budget budget, Watcher watcher) {
        return solve(core, budget, watcher);
    }
}
