package org.keruen.io;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table from a CSV file: comments, a line of column names, then a row a line. */
final class CsvTable {
    private final TableSchema table;
    private final String file;
    private final RawProblem problem;
    private final Faults faults;

    private CsvTable(TableSchema table, String file, RawProblem problem, Faults faults) {
        this.table = table;
        this.file = file;
        this.problem = problem;
        this.faults = faults;
    }

    static void read(String text, TableSchema table, String file, RawProblem problem, Faults faults) {
        new CsvTable(table, file, problem, faults).read(text);
    }

    private void read(String text) {
        var settings = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false);
        int line = 0;
        try (var records = settings.ofCsvRecord(text)) {
            List<String> header = null;
            for (var record : records) {
                line = (int) record.getStartingLineNumber();
                if (header == null) {
                    header = header(record);
                } else {
                    row(header, record);
                }
            }
            if (header == null) {
                faults.add(Place.file(file), "is empty; its first line must name columns");
                problem.lose();
            }
        } catch (CsvParseException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            faults.add(new Place(file, line + 1, 0), "not CSV: " + cause.getMessage());
            problem.lose();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> header(CsvRecord record) {
        var place = place(record);
        var names = record.getFields().stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name) && !name.isEmpty()) {
                faults.add(new Fault(place, table.name(), "", "", name, "heads two columns", ""));
            } else if (!name.isEmpty() && !table.columns().containsKey(name)) {
                faults.add(Columns.unknown(place, new RawRow(table, place, java.util.Map.of()), name));
            }
        }
        return names;
    }

    private Place place(CsvRecord record) {
        return new Place(file, (int) record.getStartingLineNumber(), 0);
    }

    private void row(List<String> header, CsvRecord record) {
        var place = place(record);
        var cells = new LinkedHashMap<String, Cell>();
        var homeless = new java.util.ArrayList<String>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            var name = name(header, i);
            var cell = new Cell.Text(record.getField(i), place);
            if (name == null && !cell.isBlank()) {
                homeless.add(cell.text());
            } else if (name != null && table.columns().containsKey(name)) {
                cells.putIfAbsent(name, cell);
            }
        }
        boolean isWhole = homeless.isEmpty()
                && header.stream()
                        .allMatch(name -> name.isEmpty() || table.columns().containsKey(name));
        var row = new RawRow(table, place, cells, isWhole);
        if (cells.values().stream().allMatch(Cell::isBlank) && homeless.isEmpty()) {
            return;
        }
        homeless.forEach(text -> faults.add(row.fault(
                null, text, "stands beyond the named columns", "Maybe a cell holds a comma and needs double quotes?")));
        problem.add(row);
    }

    private static @Nullable String name(List<String> header, int column) {
        return column < header.size() && !header.get(column).isEmpty() ? header.get(column) : null;
    }
}
