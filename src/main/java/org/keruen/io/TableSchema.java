package org.keruen.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.problem.Header;
import org.keruen.problem.Layout;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;
import org.keruen.problem.Table;

/**
 * What a table of a file is: the one description that reading, writing, the JSON Schema and the manual page follow.
 *
 * @param says what the record says of itself
 * @param layout how its columns make a record
 * @param columns by name, in order
 */
record TableSchema(Table says, Layout layout, Map<String, ColumnSchema> columns) {
    /** The header, which is one row and no list of rows. */
    static final TableSchema HEADER = read(Header.class);

    /** The tables by name, in the order of files and pages; without the header. */
    static final Map<String, TableSchema> ALL = readAll();

    private static Map<String, TableSchema> readAll() {
        var tables = new LinkedHashMap<String, TableSchema>();
        for (var type : Problem.TABLES) {
            var table = read(type.asSubclass(Record.class));
            tables.put(table.name(), table);
        }
        return java.util.Collections.unmodifiableMap(tables);
    }

    private static TableSchema read(Class<? extends Record> type) {
        var columns = new LinkedHashMap<String, ColumnSchema>();
        for (var leaf : Layout.of(type).leaves()) {
            columns.put(leaf.name(), ColumnSchema.of(leaf));
        }
        var says = java.util.Objects.requireNonNull(type.getAnnotation(Table.class), type + " is no table");
        return new TableSchema(says, Layout.of(type), java.util.Collections.unmodifiableMap(columns));
    }

    static TableSchema of(Class<? extends Row> type) {
        return of(java.util.Objects.requireNonNull(type.getAnnotation(Table.class))
                .name());
    }

    static TableSchema of(String name) {
        return java.util.Objects.requireNonNull(ALL.get(name), name);
    }

    String name() {
        return says.name();
    }

    boolean isHeader() {
        return layout.type() == Header.class;
    }

    /** The type of its rows. */
    Class<? extends Row> rowType() {
        return layout.type().asSubclass(Row.class);
    }

    List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }
}
