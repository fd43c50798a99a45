package org.keruen.io;

/** What is said of columns that a table does not have. */
final class Columns {
    private Columns() {}

    static Fault unknown(Place place, RawRow row, String column) {
        var known = row.table().columnNames();
        return new Fault(
                place,
                row.table().name(),
                row.id(),
                column,
                null,
                "is no column of " + row.table().name(),
                remedy(column, known));
    }

    private static String remedy(String column, java.util.List<String> known) {
        var nearest = Nearest.remedy(column, known);
        return nearest.isEmpty() ? "Its columns are " + String.join(", ", known) : nearest;
    }
}
