package org.keruen.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.problem.Period;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;

/** What of a row must be written: every cell that says other than its column's default. */
final class RowWriter {
    private RowWriter() {}

    /** The rows of a table that a file must tell; a problem that names no periods has none to write. */
    static List<? extends Row> rows(Problem problem, TableSchema table) {
        List<? extends Row> rows = problem.rows(table.rowType());
        return rows.equals(List.of(Period.YEAR)) ? List.of() : rows;
    }

    static Map<String, Object> cells(TableSchema table, Record row) {
        var cells = new LinkedHashMap<String, Object>();
        table.layout().values(row).forEach((name, value) -> {
            var column = java.util.Objects.requireNonNull(table.columns().get(name));
            if (!isDefault(column, value)) {
                cells.put(name, value);
            }
        });
        return cells;
    }

    private static boolean isDefault(ColumnSchema column, Object value) {
        var text = column.column().byDefault();
        if (value instanceof List<?> items) {
            return items.isEmpty();
        }
        if (text.isEmpty()) {
            return false;
        }
        return switch (column.kind()) {
            case NUMBER ->
                value.equals(text.equals(ColumnSchema.UNLIMITED) ? Double.POSITIVE_INFINITY : Double.parseDouble(text));
            case TEXT, WHOLE, YES_NO, WORD -> CellText.of(value).equals(text);
        };
    }
}
