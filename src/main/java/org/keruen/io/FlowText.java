package org.keruen.io;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as they stand in YAML's flow style, or in JSON. */
enum FlowText {
    YAML,
    JSON;

    /** Texts that every YAML reader takes for text, unquoted. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./+-]*( [\\p{L}\\p{N}_./+-]+)*");

    private static final Pattern RESERVED = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|[+-]?\\.?(inf|nan)");

    String of(Object value) {
        return switch (value) {
            case Double number when Double.isInfinite(number) -> text(CellText.number(number));
            case Double number -> CellText.number(number);
            case Integer whole -> whole.toString();
            case Boolean yes -> yes.toString();
            case Enum<?> word -> text(ColumnSchema.word(word));
            case List<?> items -> items.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
            default -> text(value.toString());
        };
    }

    String key(String name) {
        return this == YAML ? name : quoted(name);
    }

    String text(String text) {
        boolean plain = this == YAML
                && PLAIN.matcher(text).matches()
                && !RESERVED.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    /** In double quotes, which JSON and YAML read alike. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isPrintable(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && (c < 0x7f || c >= 0xa0) && c != '\u2028' && c != '\u2029' && c != '\ufeff' && c < 0xfffe;
    }
}
