package org.keruen.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every number is one, in its column's range; every text can stand in every file; lists by period fit the periods. */
final class CellRules {
    private static final String BY_PERIOD = "_by_period";

    private CellRules() {}

    static List<Complaint> complaints(Problem problem, Map<Class<? extends Row>, Set<String>> unread) {
        var complaints = new ArrayList<Complaint>();
        int periodCount = unread.containsKey(Period.class)
                ? 0
                : problem.rows(Period.class).size();
        for (var type : Problem.TABLES) {
            for (var row : problem.rows(type)) {
                complaints(row, periodCount, complaints);
            }
        }
        return complaints;
    }

    private static void complaints(Row row, int periodCount, List<Complaint> complaints) {
        var layout = Layout.of(((Record) row).getClass());
        var values = layout.values((Record) row);
        for (var leaf : layout.leaves()) {
            var value = values.get(leaf.name());
            List<?> items = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            for (var item : items) {
                var breach = breach(leaf.column(), item, value instanceof List<?>);
                if (breach != null) {
                    complaints.add(Consistency.about(row, leaf.name(), item.toString(), breach));
                }
            }
            if (leaf.name().endsWith(BY_PERIOD) && periodCount > 0 && !items.isEmpty() && items.size() != periodCount) {
                var rule =
                        "has %d numbers, must have one for each of the %d periods".formatted(items.size(), periodCount);
                complaints.add(Consistency.about(row, leaf.name(), null, rule));
            }
        }
    }

    private static @Nullable String breach(Column column, Object item, boolean inList) {
        return switch (item) {
            case Double number -> breach(column, number);
            case Integer whole -> breach(column, whole.doubleValue());
            case String text -> breach(text, inList);
            default -> null;
        };
    }

    private static @Nullable String breach(Column column, double number) {
        if (Double.isNaN(number)
                || (Double.isInfinite(number) && !column.byDefault().equals("unlimited"))) {
            return "must be a finite number";
        }
        if (number < column.atLeast()) {
            return "must be at least " + Consistency.text(column.atLeast());
        }
        return number > column.atMost() ? "must be at most " + Consistency.text(column.atMost()) : null;
    }

    private static @Nullable String breach(String text, boolean inList) {
        if (text.isBlank()) {
            return "is blank; leave it out";
        }
        if (!text.equals(text.strip())) {
            return "begins or ends with white space";
        }
        return inList && text.contains(";") ? "must not hold \";\", which separates the items of a list" : null;
    }
}
