package org.keruen.solve.lots;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;

/**
 * Clones bookings in an array copy; Timefold does so at every new best plan, and its own cloner would take most of the
 * time.
 */
public final class BookingsCloner implements SolutionCloner<Bookings> {
    @Override
    public Bookings cloneSolution(Bookings original) {
        return original.copy();
    }
}
