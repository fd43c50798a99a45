package org.keruen.io;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from a sheet: column names in its first row, then its rows. Blank rows are passed over, and so are
 * those whose first cell begins with {@code #}.
 */
record WorkbookTable(TableSchema table, String sheet, RawProblem problem, Faults faults) {
    void read(Iterator<Row> rows) {
        Map<Integer, String> header = null;
        while (rows.hasNext()) {
            var row = rows.next();
            int before = faults.count();
            var cells = cells(row);
            boolean isWhole = faults.count() == before;
            if (isWhole && isToPassOver(cells)) {
                continue;
            }
            if (header == null) {
                header = header(cells);
            } else {
                add(header, new Place(sheet, row.getRowNum(), 0), cells, isWhole);
            }
        }
    }

    /** What stands in a row, by column from 0. */
    private SortedMap<Integer, Cell.Text> cells(Row row) {
        var cells = new TreeMap<Integer, Cell.Text>();
        for (var cell : row) {
            if (cell != null) {
                var place = new Place(sheet, row.getRowNum(), cell.getColumnIndex() + 1);
                var text = new Cell.Text(text(cell, place), place);
                if (!text.isBlank()) {
                    cells.put(cell.getColumnIndex(), text);
                }
            }
        }
        return cells;
    }

    private String text(org.dhatim.fastexcel.reader.Cell cell, Place place) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> number(raw);
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case STRING -> cell.asString();
            case EMPTY -> "";
            case FORMULA -> {
                if (raw == null) {
                    faults.add(place, "is a formula without a result; open the workbook in a spreadsheet and save it");
                }
                yield number(raw);
            }
            case ERROR -> {
                faults.add(place, "is an error of the spreadsheet (%s)".formatted(raw));
                yield "";
            }
        };
    }

    /** A number as it would stand in a CSV file; what is no number stays. */
    private static String number(@Nullable String raw) {
        var text = raw == null ? "" : raw;
        return Figures.isNumber(text) ? CellText.number(Double.parseDouble(text)) : text;
    }

    private static boolean isToPassOver(SortedMap<Integer, Cell.Text> cells) {
        var first = cells.get(0);
        return cells.isEmpty() || (first != null && first.text().startsWith("#"));
    }

    private Map<Integer, String> header(SortedMap<Integer, Cell.Text> cells) {
        var names = new LinkedHashMap<Integer, String>();
        cells.forEach((column, cell) -> {
            if (names.containsValue(cell.text())) {
                faults.add(new Fault(cell.place(), table.name(), "", "", cell.text(), "heads two columns", ""));
            } else if (!table.columns().containsKey(cell.text())) {
                faults.add(Columns.unknown(cell.place(), new RawRow(table, cell.place(), Map.of()), cell.text()));
            }
            names.put(column, cell.text());
        });
        return names;
    }

    private void add(Map<Integer, String> header, Place place, SortedMap<Integer, Cell.Text> texts, boolean isWhole) {
        var cells = new LinkedHashMap<String, Cell>();
        header.forEach((column, name) -> {
            if (table.columns().containsKey(name)) {
                var blank = new Cell.Text("", new Place(sheet, place.line(), column + 1));
                cells.putIfAbsent(name, texts.getOrDefault(column, blank));
            }
        });
        boolean isKnown = header.keySet().containsAll(texts.keySet())
                && table.columns().keySet().containsAll(header.values());
        texts.forEach((column, cell) -> {
            if (!header.containsKey(column)) {
                faults.add(new Fault(
                        cell.place(), table.name(), "", "", cell.text(), "stands under no column's name", ""));
            }
        });
        if (table.isHeader() && problem.header() != null) {
            faults.add(place, "is a second row of the header, which has one");
        } else {
            problem.add(new RawRow(table, place, cells, isWhole && isKnown));
        }
    }
}
