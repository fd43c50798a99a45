package org.keruen.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Complaint;
import org.keruen.problem.Consistency;
import org.keruen.problem.Header;
import org.keruen.problem.InvalidProblem;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;
import org.keruen.problem.Tariff;

/** Makes a problem of the rows of files, or says everything that is in the way. */
final class ProblemBinder {
    private final RawProblem raw;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Class<? extends Row>, Set<String>> unread = new HashMap<>();
    private final Map<String, RawRow> origins = new HashMap<>();

    private ProblemBinder(RawProblem raw, Faults faults) {
        this.raw = raw;
        this.faults = faults;
    }

    /** The problem; null if anything is wrong, which is then among the faults. */
    static @Nullable Problem bind(RawProblem raw, @Nullable String scenario, Faults faults) {
        return new ProblemBinder(raw, faults).problem(scenario);
    }

    /** What is said of a problem's rows, at their places. */
    static List<Fault> faults(RawProblem raw, List<Complaint> complaints) {
        var binder = new ProblemBinder(raw, new Faults());
        binder.header();
        TableSchema.ALL.values().forEach(binder::table);
        return complaints.stream().map(binder::fault).toList();
    }

    private @Nullable Problem problem(@Nullable String scenario) {
        int before = faults.count();
        var header = header();
        TableSchema.ALL.values().forEach(this::table);
        if (header == null || before > 0 || faults.count() > before) {
            if (raw.isWhole()) {
                complain(Consistency.amongRead(header, rows, unread));
            }
            return null;
        }
        try {
            return Problem.of(header, scenario, rows);
        } catch (InvalidProblem invalid) {
            complain(invalid.complaints());
            return null;
        }
    }

    private @Nullable Header header() {
        var row = raw.header();
        if (row == null && !raw.isWhole()) {
            return null;
        }
        if (row == null) {
            faults.add(raw.place(), "has no problem header; it must begin with problem: and name, base_year under it");
            return null;
        }
        origins.put(key(TableSchema.HEADER.name(), ""), row);
        return (Header) RowBinder.bind(row, faults);
    }

    private void table(TableSchema table) {
        for (var row : raw.rows(table)) {
            var bound = (Row) RowBinder.bind(row, faults);
            var earlier = row.id().isEmpty() ? null : origins.putIfAbsent(key(table.name(), row.id()), row);
            if (earlier != null) {
                faults.add(row.fault("id", row.id(), "is already the id of the row at " + earlier.place(), ""));
            } else if (bound != null) {
                rows.add(bound);
            } else {
                unread.computeIfAbsent(table.rowType(), _ -> new HashSet<>()).add(nameForOthers(row));
            }
        }
    }

    /** What other rows name it by: its id, or for a tariff its price list. */
    private static String nameForOthers(RawRow row) {
        var list = row.table().rowType() == Tariff.class ? row.find("price_list") : null;
        return list == null ? row.id() : list.asText();
    }

    private static String key(String table, String id) {
        return table + "/" + id;
    }

    private void complain(List<Complaint> complaints) {
        complaints.stream().map(this::fault).forEach(faults::add);
    }

    private Fault fault(Complaint complaint) {
        var remedy = complaint.value() == null ? "" : Nearest.remedy(complaint.value(), complaint.known());
        var row = origins.get(key(complaint.table(), complaint.row()));
        var place = row == null ? Place.file(raw.place().file()) : place(row, complaint.column(), complaint.value());
        return new Fault(
                place,
                complaint.table(),
                complaint.row(),
                orEmpty(complaint.column()),
                complaint.value(),
                complaint.rule(),
                remedy);
    }

    private static String orEmpty(@Nullable String column) {
        return column == null ? "" : column;
    }

    /** The place of a value: of the item where the cell is a sequence. */
    private static Place place(RawRow row, @Nullable String column, @Nullable String value) {
        if (column != null && row.find(column) instanceof Cell.Items(var items, var _)) {
            var item = items.stream().filter(text -> text.text().equals(value)).findFirst();
            if (item.isPresent()) {
                return item.get().place();
            }
        }
        return row.placeOf(column);
    }
}
