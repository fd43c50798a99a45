package org.keruen.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keruen.problem.Problem;

/** Writes a problem as one YAML or JSON file, a row a line. */
final class TreeWriter {
    private static final int LINE_LENGTH = 100;

    private TreeWriter() {}

    static String json(Problem problem) {
        var header = mapping(FlowText.JSON, RowWriter.cells(TableSchema.HEADER, problem.header()));
        var tables = new ArrayList<String>();
        tables.add("  \"problem\": " + header);
        for (var table : TableSchema.ALL.values()) {
            var rows = RowWriter.rows(problem, table).stream()
                    .map(row -> "    " + mapping(FlowText.JSON, RowWriter.cells(table, (Record) row)))
                    .collect(Collectors.joining(",\n"));
            if (!rows.isEmpty()) {
                tables.add("  " + FlowText.JSON.key(table.name()) + ": [\n" + rows + "\n  ]");
            }
        }
        return "{\n" + String.join(",\n", tables) + "\n}\n";
    }

    static String yaml(Problem problem) {
        var text = new StringBuilder(yamlHeader(problem));
        for (var table : TableSchema.ALL.values()) {
            var rows = RowWriter.rows(problem, table);
            if (!rows.isEmpty()) {
                text.append('\n').append(comment(table)).append(table.name()).append(":\n");
                rows.forEach(row -> text.append("  - ")
                        .append(mapping(FlowText.YAML, RowWriter.cells(table, (Record) row)))
                        .append('\n'));
            }
        }
        return text.toString();
    }

    /** The header alone, as it stands at the top of a YAML file. */
    static String yamlHeader(Problem problem) {
        var text = new StringBuilder(comment(TableSchema.HEADER)).append("problem:\n");
        RowWriter.cells(TableSchema.HEADER, problem.header())
                .forEach((column, value) -> text.append("  ")
                        .append(column)
                        .append(": ")
                        .append(FlowText.YAML.of(value))
                        .append('\n'));
        return text.toString();
    }

    private static String mapping(FlowText form, Map<String, Object> cells) {
        return cells.entrySet().stream()
                .map(cell -> form.key(cell.getKey()) + ": " + form.of(cell.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** What a table is, and the units of its columns, as lines of comment. */
    static String comment(TableSchema table) {
        var units = table.columns().values().stream()
                .filter(column -> !column.column().unit().isEmpty())
                .map(column -> column.name() + " [" + column.column().unit() + "]")
                .toList();
        var about = lines(List.of(table.says().about().split(" ")), " ");
        return about + (units.isEmpty() ? "" : lines(units, ", "));
    }

    private static String lines(List<String> words, String separator) {
        var text = new StringBuilder();
        var line = new StringBuilder("#");
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i) + (i + 1 < words.size() ? separator.strip() : "");
            if (line.length() + 1 + word.length() > LINE_LENGTH) {
                text.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        return text.append(line).append('\n').toString();
    }
}
