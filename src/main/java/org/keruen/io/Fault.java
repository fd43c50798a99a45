package org.keruen.io;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a file, as a sentence: {@code links.csv:17 (KOS-NOV) capacity_tonnes: "-40" must be at least 0}.
 *
 * @param place where it stands
 * @param table the table; empty if the place says it or none is meant
 * @param row id of the row; empty if none is meant
 * @param column the column; empty if none is meant
 * @param value what was read; null if nothing was
 * @param rule what is wrong and what was expected
 * @param remedy what may have been meant; empty if nobody knows
 */
public record Fault(
        Place place,
        String table,
        String row,
        String column,
        @Nullable String value,
        String rule,
        String remedy) {
    private static final int LONGEST_VALUE = 60;

    static Fault of(Place place, String rule) {
        return new Fault(place, "", "", "", null, rule, "");
    }

    Fault inScenario(String scenario) {
        return new Fault(place, table, row, column, value, rule + " (in scenario " + scenario + ")", remedy);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(place.toString());
        if (!table.isEmpty() && !isNamedBy(place.file())) {
            text.append(' ').append(table);
        }
        if (!row.isEmpty()) {
            text.append(" (").append(row).append(')');
        }
        if (!column.isEmpty()) {
            text.append(' ').append(column);
        }
        text.append(": ");
        if (value != null) {
            text.append('"').append(shortened(value)).append("\" ");
        }
        text.append(rule);
        return (remedy.isEmpty() ? text : text.append(". ").append(remedy)).toString();
    }

    /** Whether a file's name already says the table. */
    private boolean isNamedBy(String file) {
        return file.equals(table + ".csv") || file.endsWith("!" + table);
    }

    private static String shortened(String value) {
        var line = value.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
