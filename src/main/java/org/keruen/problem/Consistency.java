package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that hold between rows and between tables. Each returns every breach; none stops at the first. */
public final class Consistency {
    private Consistency() {}

    /**
     * The breaches that can be told among the rows that could be read, where others could not; their ids are known all
     * the same.
     */
    public static List<Complaint> amongRead(
            Header header, List<? extends Row> rows, Map<Class<? extends Row>, Set<String>> unread) {
        return ReferenceRules.complaints(Problem.unchecked(header, null, rows), unread);
    }

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
        return ReferenceRules.complaints(problem, Map.of());
    }
}
