package org.keruen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;

/**
 * The rows of all plans' problems, each id once, as the first plan that has it says; rows are named by their places.
 */
final class World {
    private final Map<Class<? extends Row>, Map<String, Row>> rows = new LinkedHashMap<>();
    private final Map<Class<? extends Row>, Places<String>> places = new LinkedHashMap<>();

    World(List<PlanView> plans) {
        for (var type : Problem.TABLES) {
            rows.put(type, new LinkedHashMap<>());
            places.put(type, new Places<>());
            plans.forEach(plan -> plan.problem().rows(type).forEach(row -> add(type, row)));
        }
    }

    private void add(Class<? extends Row> type, Row row) {
        table(type).putIfAbsent(row.id(), row);
        numbers(type).of(row.id());
    }

    <T extends Row> List<T> rows(Class<T> type) {
        return new ArrayList<>(table(type).values().stream().map(type::cast).toList());
    }

    /** The row as the first plan says; null if no plan has it. */
    <T extends Row> @Nullable T find(Class<T> type, String id) {
        var row = table(type).get(id);
        return row == null ? null : type.cast(row);
    }

    /** Place of the row in its table; null for nothing. */
    @Nullable
    Integer place(Class<? extends Row> type, @Nullable String id) {
        return numbers(type).find(id);
    }

    private Map<String, Row> table(Class<? extends Row> type) {
        return java.util.Objects.requireNonNull(rows.get(type));
    }

    private Places<String> numbers(Class<? extends Row> type) {
        return java.util.Objects.requireNonNull(places.get(type));
    }
}
