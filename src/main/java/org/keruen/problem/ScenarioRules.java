package org.keruen.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scenarios build on each other without circles, and their probabilities add up to 1 at most. */
final class ScenarioRules {
    private static final double SUM_TOLERANCE = 1e-9;

    private ScenarioRules() {}

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        double sum = 0;
        for (var scenario : problem.rows(Scenario.class)) {
            var circle = circle(problem, scenario);
            if (circle != null) {
                complaints.add(Consistency.about(
                        scenario, "based_on", scenario.basedOn(), "goes round in a circle: " + circle));
            }
            var probability = scenario.probability();
            if (probability != null) {
                double before = sum;
                sum += probability;
                if (sum > 1 + SUM_TOLERANCE && before <= 1 + SUM_TOLERANCE) {
                    var rule = "brings the sum of all probabilities to %s, must be at most 1".formatted(sum);
                    complaints.add(Consistency.about(scenario, "probability", probability.toString(), rule));
                }
            }
        }
        return complaints;
    }

    /** The way back to a scenario along what they are based on; null if there is none. */
    private static @Nullable String circle(Problem problem, Scenario scenario) {
        var way = new LinkedHashSet<String>();
        var step = scenario;
        while (step != null && way.add(step.id())) {
            var base = step.basedOn();
            step = base == null ? null : problem.find(Scenario.class, base);
        }
        return step != null && step.id().equals(scenario.id()) ? String.join(", ", way) + ", " + step.id() : null;
    }
}
