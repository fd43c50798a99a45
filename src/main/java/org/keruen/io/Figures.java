package org.keruen.io;

import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arithmetic on numbers that stand in cells as text. */
final class Figures {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Figures() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The number that a text says; null if it says none. */
    static @Nullable Double parse(String text) {
        return isNumber(text.strip()) ? Double.parseDouble(text.strip()) : null;
    }

    static String times(String figure, String factor) {
        return combine(figure, factor, (a, b) -> a * b);
    }

    static String plus(String figure, String amount) {
        return combine(figure, amount, Double::sum);
    }

    /** The result as text; a figure that is no number stays, to be complained of where it is read. */
    private static String combine(String figure, String other, DoubleBinaryOperator operation) {
        var a = parse(figure);
        var b = parse(other);
        return a == null || b == null ? figure : CellText.number(operation.applyAsDouble(a, b));
    }
}
