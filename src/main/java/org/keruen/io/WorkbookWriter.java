package org.keruen.io;

import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.keruen.problem.Problem;

/**
 * Writes a problem as a workbook to go on working in: every table is a sheet with every column, whether or not it says
 * anything yet; each column's name carries what it means; where few words or the names of other rows may stand, they
 * are offered.
 */
record WorkbookWriter(Problem problem, Workbook workbook) {
    static byte[] bytes(Problem problem) {
        return WorkbookBytes.of(workbook -> new WorkbookWriter(problem, workbook).sheets());
    }

    private void sheets() {
        sheet(TableSchema.HEADER, List.of(problem.header()));
        TableSchema.ALL.values().forEach(table -> sheet(table, records(table)));
    }

    private List<Record> records(TableSchema table) {
        return RowWriter.rows(problem, table).stream().map(Record.class::cast).toList();
    }

    private void sheet(TableSchema table, List<Record> rows) {
        var sheet = new WorkbookSheet(workbook, table.name());
        var columns = table.columnNames();
        for (int c = 0; c < columns.size(); c++) {
            var column = Objects.requireNonNull(table.columns().get(columns.get(c)));
            sheet.head(c, column.name());
            sheet.cells().comment(0, c, (c == 0 ? table.says().about() + "\n\n" : "") + about(column));
            WorkbookChoices.offer(sheet.cells(), c, column, rows.size());
        }
        for (int r = 0; r < rows.size(); r++) {
            int row = r + 1;
            RowWriter.cells(table, rows.get(r))
                    .forEach((column, value) -> sheet.put(row, columns.indexOf(column), value));
        }
    }

    private static String about(ColumnSchema column) {
        var missing = column.column().byDefault();
        return ColumnText.about(column)
                + (column.list() ? " Several are separated by \";\"." : "")
                + (column.isRequired() ? " Must be given." : "")
                + (missing.isEmpty() ? "" : " Blank: " + missing + ".");
    }
}
