package org.keruen.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Change;
import org.keruen.problem.Scenario;

/**
 * Lays the changes of a scenario, and before them those of the scenarios it is based on, over the rows of a problem.
 */
final class Overlay {
    private static final TableSchema SCENARIOS = TableSchema.of(Scenario.class);
    private static final TableSchema CHANGES = TableSchema.of(Change.class);

    private Overlay() {}

    /** The changed rows; the base is left as it is. */
    static RawProblem apply(RawProblem base, String scenario, Faults faults) {
        var changed = base.copy();
        if (row(base, scenario) == null) {
            var remedy = Nearest.remedy(scenario, ids(base));
            faults.add(new Fault(base.place(), "scenarios", "", "", scenario, "is no scenario", remedy));
            return changed;
        }
        for (var step : chain(base, scenario)) {
            for (var origin : base.rows(CHANGES)) {
                var change = (Change) RowBinder.bind(origin, new Faults());
                if (change != null && change.scenario().equals(step)) {
                    Amendment.of(changed, origin, change).apply(faults);
                }
            }
        }
        return changed;
    }

    /** Ids of all scenarios. */
    static List<String> ids(RawProblem problem) {
        return problem.rows(SCENARIOS).stream()
                .map(RawRow::id)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** Says of every change what is wrong with it whatever the rows are. */
    static void check(RawProblem problem, Faults faults) {
        for (var origin : problem.rows(CHANGES)) {
            var change = (Change) RowBinder.bind(origin, new Faults());
            if (change != null) {
                faults.addAll(Amendment.of(problem, origin, change).faults());
            }
        }
    }

    /** The scenarios whose changes come one after another; a circle is cut. */
    private static Deque<String> chain(RawProblem problem, String scenario) {
        var chain = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        var row = row(problem, scenario);
        while (row != null && seen.add(row.id())) {
            chain.addFirst(row.id());
            var base = row.find("based_on");
            row = base == null ? null : row(problem, base.asText());
        }
        return chain;
    }

    private static @Nullable RawRow row(RawProblem problem, String scenario) {
        return problem.rows(SCENARIOS).stream()
                .filter(row -> row.id().equals(scenario))
                .findFirst()
                .orElse(null);
    }
}
