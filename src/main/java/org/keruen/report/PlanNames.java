package org.keruen.report;

import java.util.Objects;
import org.keruen.allocation.Allocation;
import org.keruen.problem.Problem;
import org.keruen.problem.Scenario;

/** What plans and problems are called on the page. */
final class PlanNames {
    private PlanNames() {}

    static String label(Problem problem, Allocation allocation) {
        if (allocation.scenario() == null) {
            return title(problem);
        }
        var scenario = problem.find(Scenario.class, allocation.scenario());
        return scenario == null || scenario.name() == null ? allocation.scenario() : scenario.name();
    }

    static String title(Problem problem) {
        return Objects.requireNonNullElse(
                problem.header().title(), problem.header().name());
    }
}
