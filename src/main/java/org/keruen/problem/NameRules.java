package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Ids can be told apart and named anywhere. */
final class NameRules {
    /** Tables whose ids are named side by side, as targets, members and gates. */
    private static final List<List<Class<? extends Row>>> SHARED = List.of(
            List.of(Node.class, Link.class, Terminal.class, Corridor.class),
            List.of(Link.class, Terminal.class, Limit.class));

    private NameRules() {}

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        for (var type : Problem.TABLES) {
            problem.rows(type).stream()
                    .filter(row -> row.id().contains(";") || row.id().contains("*"))
                    .map(row -> Consistency.about(row, "id", row.id(), "must not hold \";\" or \"*\""))
                    .forEach(complaints::add);
        }
        SHARED.forEach(types -> distinct(problem, types, complaints));
        return complaints.stream().distinct().toList();
    }

    private static void distinct(Problem problem, List<Class<? extends Row>> types, List<Complaint> complaints) {
        var tables = new HashMap<String, String>();
        for (var type : types) {
            for (var row : problem.rows(type)) {
                var table = ReferenceRules.tableOf(row);
                var other = tables.putIfAbsent(row.id(), table);
                if (other != null && !other.equals(table)) {
                    var rule = "is already an id in %s; what can be a target needs a name of its own".formatted(other);
                    complaints.add(Consistency.about(row, "id", row.id(), rule));
                }
            }
        }
    }
}
