package org.keruen.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of the page's data: the columns are named once, the rows are plain lists. */
final class Grid {
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Grid(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row and returns its place. */
    int add(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalStateException("%s cells for columns %s".formatted(cells.length, columns));
        }
        rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
        return rows.size() - 1;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("columns", columns);
        json.put("rows", rows);
        return json;
    }
}
