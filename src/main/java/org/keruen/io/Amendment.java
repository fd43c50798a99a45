package org.keruen.io;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.io.ColumnSchema.Kind;
import org.keruen.problem.Action;
import org.keruen.problem.Change;

/**
 * One change of a scenario, applied to rows as they stand.
 *
 * @param problem whose rows are changed
 * @param origin the row that tells the change; changed cells get its place
 * @param change what it says
 * @param table the table changed; null if there is none of that name
 */
record Amendment(
        RawProblem problem,
        RawRow origin,
        Change change,
        @Nullable TableSchema table) {
    private static final Set<String> UNCHANGED = Set.of("scenarios", "scenario-changes");
    private static final Set<String> CLOSED = Set.of("links", "terminals", "nodes", "corridors");

    static Amendment of(RawProblem problem, RawRow origin, Change change) {
        var table = change.table().equals(TableSchema.HEADER.name())
                ? TableSchema.HEADER
                : TableSchema.ALL.get(change.table());
        return new Amendment(problem, origin, change, table);
    }

    /** What is wrong with it whatever rows there are. */
    List<Fault> faults() {
        if (table == null || UNCHANGED.contains(change.table())) {
            var names = Stream.concat(Stream.of(TableSchema.HEADER.name()), TableSchema.ALL.keySet().stream())
                    .filter(name -> !UNCHANGED.contains(name))
                    .toList();
            var rule = table == null ? "is no table" : "cannot be changed by a scenario";
            return List.of(origin.fault("table", change.table(), rule, Nearest.remedy(change.table(), names)));
        }
        if (change.action() == Action.CLOSE && !CLOSED.contains(table.name())) {
            return List.of(origin.fault(
                    "table", table.name(), "cannot be closed; only links, terminals, nodes and corridors can", ""));
        }
        if (table.isHeader() && (change.action() == Action.REMOVE || change.column() == null)) {
            return List.of(origin.fault("action", null, "the header can only be set, column by column", ""));
        }
        return change.column() == null ? List.of() : faults(table, change.column());
    }

    private List<Fault> faults(TableSchema known, String name) {
        var column = known.columns().get(name);
        if (column == null) {
            return List.of(origin.fault(
                    "column", name, "is no column of " + known.name(), Nearest.remedy(name, known.columnNames())));
        }
        if (name.equals("id")) {
            return List.of(origin.fault("column", name, "cannot be changed; remove the row and add another", ""));
        }
        boolean counts = column.kind() == Kind.NUMBER || column.kind() == Kind.WHOLE;
        boolean joins = column.list() && change.action() == Action.ADD;
        if (change.action() == Action.SET || (joins && !counts)) {
            return List.of();
        }
        if (!counts) {
            return List.of(origin.fault("column", name, "holds no numbers", ""));
        }
        return amount() == null ? List.of(origin.fault("value", change.value(), "is not a number", "")) : List.of();
    }

    private @Nullable Double amount() {
        return change.value() == null ? null : Figures.parse(change.value());
    }

    /** Changes the rows; what hinders it is added to the faults. */
    void apply(Faults faults) {
        if (table == null || !faults().isEmpty()) {
            faults.addAll(faults());
        } else if (change.action() == Action.ADD && change.column() == null) {
            addRow(table, faults);
        } else if (table.isHeader()) {
            var header = problem.header();
            if (header != null) {
                problem.add(changed(header, column(table)));
            }
        } else {
            changeRows(table, faults);
        }
    }

    private ColumnSchema column(TableSchema known) {
        return java.util.Objects.requireNonNull(known.columns().get(change.column()));
    }

    private void changeRows(TableSchema known, Faults faults) {
        var matched = problem.rows(known).stream().filter(this::matches).toList();
        if (matched.isEmpty()) {
            var ids = problem.rows(known).stream().map(RawRow::id).toList();
            faults.add(origin.fault(
                    "row", change.row(), "matches no row of " + known.name(), Nearest.remedy(change.row(), ids)));
            return;
        }
        switch (change.action()) {
            case REMOVE -> problem.rows(known).removeAll(matched);
            case CLOSE -> matched.forEach(this::close);
            case SET, SCALE, ADD -> changeCells(known, faults);
        }
    }

    private boolean matches(RawRow row) {
        var pattern =
                Stream.of(change.row().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return row.id().matches(pattern);
    }

    private void close(RawRow row) {
        var closures = TableSchema.of("closures");
        var id = "scenario:%s:%s".formatted(change.scenario(), row.id());
        var place = origin.place();
        if (problem.rows(closures).stream().noneMatch(closure -> closure.id().equals(id))) {
            var target = new Cell.Items(List.of(new Cell.Text(row.id(), place)), place);
            problem.add(
                    new RawRow(closures, place, java.util.Map.of("id", new Cell.Text(id, place), "targets", target)));
        }
    }

    private void changeCells(TableSchema known, Faults faults) {
        var column = column(known);
        var rows = problem.rows(known);
        var before = List.copyOf(rows);
        rows.replaceAll(row -> matches(row) ? changed(row, column) : row);
        if (rows.equals(before)) {
            var rule = "has no number in the rows that %s matches; set one".formatted(change.row());
            faults.add(origin.fault("column", column.name(), rule, ""));
        }
    }

    /** The row with its cell changed; the row itself if there is nothing in the cell that could be. */
    private RawRow changed(RawRow row, ColumnSchema column) {
        return switch (change.action()) {
            case SET -> row.with(column.name(), newValue());
            case SCALE -> withNumbers(row, column, value -> Figures.times(value, amountText()));
            case ADD ->
                column.kind() == Kind.NUMBER || column.kind() == Kind.WHOLE
                        ? withNumbers(row, column, value -> Figures.plus(value, amountText()))
                        : withItem(row, column);
            case CLOSE, REMOVE -> row;
        };
    }

    private String amountText() {
        return java.util.Objects.requireNonNull(change.value());
    }

    private Cell newValue() {
        var cell = origin.find("value");
        return cell == null ? new Cell.Text("", origin.placeOf("value")) : cell;
    }

    private RawRow withItem(RawRow row, ColumnSchema column) {
        var cell = row.find(column.name());
        var joined = cell == null
                ? newValue().asText()
                : cell.asText() + ";" + newValue().asText();
        return row.with(column.name(), new Cell.Text(joined, newValue().place()));
    }

    private RawRow withNumbers(RawRow row, ColumnSchema column, UnaryOperator<String> figure) {
        var cell = row.find(column.name());
        var text = cell == null ? column.column().byDefault() : cell.asText();
        if (text.isEmpty() || text.equals(ColumnSchema.UNLIMITED)) {
            return row;
        }
        var figures = Stream.of(text.split(";", -1)).map(figure).collect(Collectors.joining(";"));
        return row.with(column.name(), new Cell.Text(figures, newValue().place()));
    }

    private void addRow(TableSchema known, Faults faults) {
        var row = newRow(known, faults);
        if (row == null) {
            return;
        }
        var same = problem.rows(known).stream()
                .filter(old -> old.id().equals(row.id()))
                .findFirst();
        if (same.isPresent()) {
            var rule = "is already a row of %s, at %s"
                    .formatted(known.name(), same.get().place());
            faults.add(origin.fault("row", row.id(), rule, ""));
        } else {
            problem.add(row);
        }
    }

    private @Nullable RawRow newRow(TableSchema known, Faults faults) {
        var value = newValue();
        var cells = value instanceof Cell.Mapping(var given, var _)
                ? given
                : TreeReader.mapping(value.asText(), value.place(), faults);
        if (cells == null) {
            faults.add(origin.fault("value", change.value(), "is no mapping of cells such as {from: A, to: B}", ""));
            return null;
        }
        var row = new RawRow(known, origin.place(), cells);
        cells.keySet().stream()
                .filter(name -> !known.columns().containsKey(name))
                .forEach(name -> faults.add(Columns.unknown(value.place(), row, name)));
        return change.row().contains("*") ? row : row.with("id", new Cell.Text(change.row(), origin.placeOf("row")));
    }
}
