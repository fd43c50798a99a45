package org.keruen.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that may stand inside an HTML script element: maps, lists, strings, numbers, booleans and null. A {@code <} is
 * escaped, so that no text of a problem can end the element; numbers keep {@value #DECIMALS} decimals, and what is no
 * finite number is null.
 */
final class ScriptJson {
    private static final int DECIMALS = 6;

    private final StringBuilder text = new StringBuilder();

    private ScriptJson() {}

    static String of(@Nullable Object value) {
        var json = new ScriptJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> quote(string);
            case Boolean flag -> text.append(flag.booleanValue());
            case Integer whole -> text.append(whole.intValue());
            case Double number -> number(number);
            case List<?> list -> list(list.iterator());
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        }
    }

    private void number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            text.append("null");
            return;
        }
        var rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        text.append(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }

    private void list(Iterator<?> items) {
        text.append('[');
        while (items.hasNext()) {
            write(items.next());
            if (items.hasNext()) {
                text.append(',');
            }
        }
        text.append(']');
    }

    private void map(Map<?, ?> map) {
        text.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
            text.append(separator);
            quote(String.valueOf(entry.getKey()));
            text.append(':');
            write(entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    boolean plain = c >= ' ' && c != '<' && c != '\u2028' && c != '\u2029';
                    text.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
                }
            }
        }
        text.append('"');
    }
}
