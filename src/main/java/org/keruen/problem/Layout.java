package org.keruen.problem;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a {@link Table}'s record, as the tree of its components: a leaf is a {@link Column}, a group stands
 * for the {@link Columns} of a record of its own.
 */
public record Layout(Class<? extends Record> type, List<Part> parts) {
    private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return read(type.asSubclass(Record.class), "");
        }
    };

    /** A component of the record. */
    public sealed interface Part {
        RecordComponent component();
    }

    /** A column; its name is that in files. */
    public record Leaf(String name, RecordComponent component, Column column) implements Part {}

    /** A record of columns. */
    public record Group(RecordComponent component, Layout layout) implements Part {}

    public Layout {
        parts = List.copyOf(parts);
    }

    /** The layout of a table's record. */
    public static Layout of(Class<? extends Record> type) {
        return LAYOUTS.get(type);
    }

    private static Layout read(Class<? extends Record> type, String prefix) {
        var parts = new ArrayList<Part>();
        for (var component : type.getRecordComponents()) {
            var column = component.getAnnotation(Column.class);
            var columns = component.getAnnotation(Columns.class);
            if (column != null) {
                parts.add(new Leaf(prefix + snakeCase(component.getName()), component, column));
            } else if (columns != null) {
                var inner = component.getType().asSubclass(Record.class);
                parts.add(new Group(component, read(inner, prefix + columns.prefix())));
            } else {
                throw new IllegalStateException(type + " has a component that is no column: " + component.getName());
            }
        }
        return new Layout(type, parts);
    }

    private static String snakeCase(String component) {
        return component.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** All columns in order, those of groups in place. */
    public List<Leaf> leaves() {
        var leaves = new ArrayList<Leaf>();
        for (var part : parts) {
            switch (part) {
                case Leaf leaf -> leaves.add(leaf);
                case Group group -> leaves.addAll(group.layout().leaves());
            }
        }
        return leaves;
    }

    /** What a row has in each column, by its name; columns with nothing in them are left out. */
    public Map<String, Object> values(Record row) {
        var values = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            var value = read(part.component(), row);
            switch (part) {
                case Leaf leaf when value != null -> values.put(leaf.name(), value);
                case Group group
                when value != null -> values.putAll(group.layout().values((Record) value));
                case Leaf _, Group _ -> {}
            }
        }
        return values;
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + row, e);
        }
    }
}
