package org.keruen.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;

/** Writes a problem as the files of a folder: the header as YAML, each table that has rows as CSV. */
final class FolderWriter {
    private FolderWriter() {}

    /** The texts of the files by name. */
    static Map<String, String> files(Problem problem) {
        var files = new LinkedHashMap<String, String>();
        files.put(ProblemReader.HEADER_FILE, TreeWriter.yamlHeader(problem));
        for (var table : TableSchema.ALL.values()) {
            var rows = RowWriter.rows(problem, table);
            if (!rows.isEmpty()) {
                files.put(table.name() + ".csv", csv(table, rows));
            }
        }
        return files;
    }

    /** Names of the files that a table without rows would leave behind. */
    static Set<String> stale(Problem problem) {
        return TableSchema.ALL.values().stream()
                .filter(table -> RowWriter.rows(problem, table).isEmpty())
                .map(table -> table.name() + ".csv")
                .collect(Collectors.toSet());
    }

    private static String csv(TableSchema table, List<? extends Row> rows) {
        var cells =
                rows.stream().map(row -> RowWriter.cells(table, (Record) row)).toList();
        var columns = table.columnNames().stream()
                .filter(name -> cells.stream().anyMatch(row -> row.containsKey(name)))
                .toList();
        var lines = new java.util.ArrayList<List<String>>(List.of(columns));
        cells.forEach(row -> lines.add(columns.stream()
                .map(name -> row.containsKey(name) ? CellText.of(row.get(name)) : "")
                .toList()));
        return TreeWriter.comment(table) + csv(lines);
    }

    /** Lines of cells as CSV. */
    static String csv(List<List<String>> lines) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
