package org.keruen.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows of a problem as they stand in its files, the header apart. */
final class RawProblem {
    private final Map<String, List<RawRow>> rows = new LinkedHashMap<>();
    private final Place place;
    private @Nullable RawRow header;
    private boolean isWhole = true;

    RawProblem(Place place) {
        this.place = place;
    }

    /** A copy that can be changed alone. */
    RawProblem copy() {
        var copy = new RawProblem(place);
        copy.header = header;
        copy.isWhole = isWhole;
        rows.forEach((table, list) -> copy.rows.put(table, new ArrayList<>(list)));
        return copy;
    }

    /** Notes that rows stand in the files that could not be found. */
    void lose() {
        isWhole = false;
    }

    /** Whether all rows of the files are here. */
    boolean isWhole() {
        return isWhole;
    }

    /** Where a header would stand that is not there. */
    Place place() {
        return place;
    }

    @Nullable
    RawRow header() {
        return header;
    }

    void add(RawRow row) {
        if (row.table().isHeader()) {
            header = row;
        } else {
            rows(row.table()).add(row);
        }
    }

    /** The rows of a table, to look at and to change. */
    List<RawRow> rows(TableSchema table) {
        return rows.computeIfAbsent(table.name(), _ -> new ArrayList<>());
    }
}
