package org.keruen.io;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keruen.problem.Table;
import org.keruen.problem.Tariff;

/** What a column is, in words for readers. */
final class ColumnText {
    private ColumnText() {}

    /** What it means, in which unit, and what it may name. */
    static String about(ColumnSchema column) {
        var unit = column.column().unit();
        return withoutUnit(column) + (unit.isEmpty() ? "" : " Unit: " + unit + ".");
    }

    static String withoutUnit(ColumnSchema column) {
        return column.column().about() + names(column);
    }

    private static String names(ColumnSchema column) {
        var tables = Stream.of(column.column().refersTo())
                .map(type -> type == Tariff.class
                        ? "price_list of tariffs"
                        : Objects.requireNonNull(type.getAnnotation(Table.class))
                                .name())
                .collect(Collectors.joining(", "));
        return tables.isEmpty() ? "" : " Names: " + tables + ".";
    }

    /** Its type and range. */
    static String type(ColumnSchema column) {
        var item = switch (column.kind()) {
            case TEXT, YES_NO -> column.kind().inWords();
            case WORD -> column.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            case NUMBER, WHOLE -> column.kind().inWords() + range(column);
        };
        return column.list() ? "list of " + item : item;
    }

    private static String range(ColumnSchema column) {
        double least = column.column().atLeast();
        double most = column.column().atMost();
        if (Double.isInfinite(least)) {
            return Double.isInfinite(most) ? ", any" : " ≤ " + CellText.number(most);
        }
        return Double.isInfinite(most)
                ? " ≥ " + CellText.number(least)
                : ", " + CellText.number(least) + " to " + CellText.number(most);
    }

    /** What a blank cell stands for. */
    static String byDefault(ColumnSchema column) {
        if (column.isRequired()) {
            return "**required**";
        }
        var text = column.column().byDefault();
        return text.isEmpty() ? "–" : "`" + text + "`";
    }
}
