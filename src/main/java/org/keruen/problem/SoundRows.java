package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The rows of a problem that nothing is wrong with, and that name only such rows. */
final class SoundRows {
    private SoundRows() {}

    static Problem of(Problem problem, List<Complaint> complaints) {
        var bad = new HashSet<String>();
        complaints.forEach(complaint -> bad.add(complaint.table() + "/" + complaint.row()));
        List<Row> rows = new ArrayList<>();
        Problem.TABLES.forEach(type -> problem.rows(type).stream()
                .filter(row -> !bad.contains(ReferenceRules.tableOf(row) + "/" + row.id()))
                .forEach(rows::add));
        int before;
        do {
            before = rows.size();
            var known = ReferenceRules.known(Problem.unchecked(problem.header(), problem.scenario(), rows));
            rows.removeIf(row ->
                    ReferenceRules.of(row).stream().anyMatch(reference -> !ReferenceRules.isIn(known, reference)));
        } while (rows.size() < before);
        return Problem.unchecked(problem.header(), problem.scenario(), rows);
    }
}
