package org.keruen.io;

import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Table;
import org.keruen.problem.Tariff;

/**
 * What a spreadsheet offers in the cells of a column: its words, or the names of another sheet's rows. Other entries
 * are only warned of, since some are good: a problem's own currency stands in no sheet.
 */
final class WorkbookChoices {
    /** Rows that may be added to a sheet before the offers end. */
    private static final int ROWS_TO_ADD = 500;

    private static final int LAST_NAMED_ROW = 5000;
    private static final int LONGEST_LIST = 255;

    private WorkbookChoices() {}

    static void offer(Worksheet sheet, int column, ColumnSchema schema, int rowCount) {
        var source = schema.list() ? null : source(schema);
        if (source != null) {
            sheet.range(1, column, rowCount + ROWS_TO_ADD, column)
                    .validateWithListByFormula(source)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle(schema.name())
                    .error("This is not among the choices. Keep it?");
        }
    }

    private static @Nullable String source(ColumnSchema column) {
        return switch (column.kind()) {
            case WORD -> words(column.words());
            case YES_NO -> words(List.of("yes", "no"));
            case TEXT -> names(column);
            case NUMBER, WHOLE -> null;
        };
    }

    private static @Nullable String words(List<String> words) {
        var list = String.join(",", words);
        return list.length() <= LONGEST_LIST ? "\"" + list + "\"" : null;
    }

    private static @Nullable String names(ColumnSchema column) {
        var types = column.column().refersTo();
        if (types.length != 1) {
            return null;
        }
        var table = TableSchema.of(
                Objects.requireNonNull(types[0].getAnnotation(Table.class)).name());
        int at = table.columnNames().indexOf(types[0] == Tariff.class ? "price_list" : "id");
        var letters = CellAddress.convertNumToColString(at);
        return "'%s'!$%s$2:$%s$%d".formatted(table.name(), letters, letters, LAST_NAMED_ROW);
    }
}
