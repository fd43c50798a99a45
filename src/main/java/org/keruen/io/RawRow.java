package org.keruen.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param cells by column name, known columns only
 * @param isWhole whether every cell of it is among them; what one that is not lacks is not told besides
 */
record RawRow(TableSchema table, Place place, Map<String, Cell> cells, boolean isWhole) {
    RawRow {
        cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    RawRow(TableSchema table, Place place, Map<String, Cell> cells) {
        this(table, place, cells, true);
    }

    /** The cell of a column; null if there is nothing in it. */
    @Nullable
    Cell find(String column) {
        var cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    /** Its id; empty if it has none. */
    String id() {
        var cell = find("id");
        return cell == null ? "" : cell.asText();
    }

    /** The place of a cell, or of the row if the cell is not there. */
    Place placeOf(@Nullable String column) {
        var cell = column == null ? null : cells.get(column);
        return cell == null ? place : cell.place();
    }

    /** This row with another cell in a column. */
    RawRow with(String column, Cell cell) {
        var changed = new LinkedHashMap<>(cells);
        changed.put(column, cell);
        return new RawRow(table, place, changed, isWhole);
    }

    Fault fault(@Nullable String column, @Nullable String value, String rule, String remedy) {
        return new Fault(placeOf(column), table.name(), id(), column == null ? "" : column, value, rule, remedy);
    }
}
