package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a problem.
 *
 * @param table name of the table, as in {@link Table#name}
 * @param row id of the row; empty for the header or the table as a whole
 * @param column name of the column in files; null if the whole row is meant
 * @param value what was read; null if nothing
 * @param rule what is wrong and what was expected, in words
 * @param known the names that would have been right, where a name is wrong
 */
public record Complaint(
        String table,
        String row,
        @Nullable String column,
        @Nullable String value,
        String rule,
        List<String> known) {

    public Complaint {
        known = List.copyOf(known);
    }
}
