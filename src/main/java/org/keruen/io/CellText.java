package org.keruen.io;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as they stand in CSV cells. */
final class CellText {
    private static final double LARGEST_EXACT = 1e15;

    private CellText() {}

    static String of(Object value) {
        return switch (value) {
            case Double number -> number(number);
            case Boolean yes -> yes ? "yes" : "no";
            case Enum<?> word -> ColumnSchema.word(word);
            case List<?> items -> items.stream().map(CellText::of).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }

    /** The shortest text that reads as the same number; whole numbers without a point. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? ColumnSchema.UNLIMITED : "-" + ColumnSchema.UNLIMITED;
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            return value == 0 && 1 / value < 0 ? "-0.0" : Long.toString((long) value);
        }
        var shortest = Double.toString(value);
        var plain = new BigDecimal(shortest).toPlainString();
        return plain.length() <= shortest.length() + 4 ? plain : shortest;
    }
}
