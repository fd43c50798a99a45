package org.keruen.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Column;
import org.keruen.problem.Layout;
import org.keruen.problem.Row;

/** A row's columns as its file has them: name, unit and value. */
final class Cells {
    private Cells() {}

    /** A column's value: a number, a word, or nothing where there is none or it is unlimited. */
    record Cell(String column, String unit, @Nullable Object value) {}

    /** By column, in the order of the file. */
    static Map<String, Cell> of(Row row) {
        var cells = new LinkedHashMap<String, Cell>();
        var type = row.getClass().asSubclass(Record.class);
        collect(Layout.of(type), row, cells);
        return cells;
    }

    private static void collect(Layout layout, Object record, Map<String, Cell> cells) {
        for (var part : layout.parts()) {
            switch (part) {
                case Layout.Leaf(String name, RecordComponent component, Column column) ->
                    cells.put(name, new Cell(name, column.unit(), plain(value(component, record))));
                case Layout.Group(RecordComponent component, Layout inner) -> {
                    var group = value(component, record);
                    if (group != null) {
                        collect(inner, group, cells);
                    }
                }
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(component + " of " + record, broken);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double number when number.isInfinite() -> null;
            case Double number -> number;
            case Integer whole -> whole;
            case Boolean flag -> flag ? "yes" : "no";
            case Enum<?> constant -> Names.of(constant);
            case List<?> list ->
                list.isEmpty() ? null : list.stream().map(Cells::word).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }

    private static String word(Object item) {
        return item instanceof Enum<?> constant ? Names.of(constant) : item.toString();
    }
}
