package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The rules that hold between rows and between tables. Each returns every breach; none stops at the first. */
final class Consistency {
    private Consistency() {}

    static List<Complaint> duplicates(List<? extends Row> rows) {
        var seen = new HashSet<String>();
        var complaints = new ArrayList<Complaint>();
        for (var row : rows) {
            var table = row.getClass().getAnnotation(Table.class).name();
            if (!seen.add(table + "/" + row.id())) {
                complaints.add(
                        new Complaint(table, row.id(), "id", row.id(), "id is already that of another row", List.of()));
            }
        }
        return complaints;
    }

    static List<Complaint> complaints(Problem problem) {
        return List.of();
    }
}
