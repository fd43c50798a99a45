package org.keruen.io;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Layout;

/** Makes records of the rows of files. */
record RowBinder(RawRow row, CellReader cells, Faults faults) {
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return canonical(type);
        }
    };

    /** The row's record; null if it is wrong, which is then among the faults. */
    static @Nullable Record bind(RawRow row, Faults faults) {
        if (row.isWhole()) {
            return new RowBinder(row, new CellReader(row, faults), faults)
                    .record(row.table().layout());
        }
        var reader = new CellReader(row, faults);
        row.table().columns().values().stream()
                .filter(column -> row.find(column.name()) != null)
                .forEach(reader::value);
        return null;
    }

    private @Nullable Record record(Layout layout) {
        int before = faults.count();
        var parts = layout.parts();
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (parts.get(i)) {
                case Layout.Leaf leaf -> cells.value(column(leaf));
                case Layout.Group group -> record(group.layout());
            };
        }
        return faults.count() > before ? null : construct(layout, values);
    }

    private ColumnSchema column(Layout.Leaf leaf) {
        return java.util.Objects.requireNonNull(row.table().columns().get(leaf.name()));
    }

    private @Nullable Record construct(Layout layout, @Nullable Object[] values) {
        try {
            return (Record) CONSTRUCTORS.get(layout.type()).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException broken) {
                faults.add(fault(java.util.Objects.requireNonNullElse(broken.getMessage(), "is not valid")));
                return null;
            }
            throw new IllegalStateException("cannot make " + layout.type() + " of " + Arrays.toString(values), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + layout.type(), e);
        }
    }

    /** A rule of a record, at the cell that the rule's first word names. */
    private Fault fault(String rule) {
        var first = rule.split("[ ,]", 2)[0];
        var place = row.table().columns().containsKey(first) ? row.placeOf(first) : row.place();
        return new Fault(place, row.table().name(), row.id(), "", null, rule, "");
    }

    private static Constructor<?> canonical(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }
}
