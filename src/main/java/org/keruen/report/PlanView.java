package org.keruen.report;

import java.util.List;
import org.keruen.allocation.Allocation;
import org.keruen.explain.RouteNotTaken;
import org.keruen.explain.RoutesNotTaken;
import org.keruen.problem.Problem;

/**
 * A plan as a page shows it.
 *
 * @param label what the page calls it, such as its scenario's name; tells it from the other plans of the page
 * @param problem that it answers, the changes of its scenario included
 * @param allocation the plan
 * @param notes on the run that found it
 * @param notTaken for each demand the best ways it does not go, as far as they were worked out
 */
public record PlanView(
        String label, Problem problem, Allocation allocation, RunNotes notes, List<RouteNotTaken> notTaken) {

    public PlanView {
        notTaken = List.copyOf(notTaken);
    }

    /** Without routes not taken, called by its scenario's name or else the problem's. */
    public static PlanView of(Problem problem, Allocation allocation, RunNotes notes) {
        return new PlanView(PlanNames.label(problem, allocation), problem, allocation, notes, List.of());
    }

    /** As {@link #of}, with the routes not taken. */
    public static PlanView explained(Problem problem, Allocation allocation, RunNotes notes) {
        var notTaken = RoutesNotTaken.of(problem, allocation);
        return new PlanView(PlanNames.label(problem, allocation), problem, allocation, notes, notTaken);
    }
}
