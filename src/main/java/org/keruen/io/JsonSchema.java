package org.keruen.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The tables and columns as a JSON Schema, draft 2020-12. */
final class JsonSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private JsonSchema() {}

    static String text() {
        var tables = new LinkedHashMap<String, Object>();
        tables.put(TableSchema.HEADER.name(), Map.of("$ref", "#/$defs/problem"));
        for (var table : TableSchema.ALL.values()) {
            var rows = new LinkedHashMap<String, Object>();
            rows.put("description", table.says().about());
            rows.put("type", List.of("array", "null"));
            rows.put("items", Map.of("$ref", "#/$defs/" + table.name()));
            tables.put(table.name(), rows);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DRAFT);
        schema.put("title", "Keruen problem");
        schema.put("type", "object");
        schema.put("required", List.of(TableSchema.HEADER.name()));
        schema.put("additionalProperties", false);
        schema.put("properties", tables);
        schema.put("$defs", definitions());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> definitions() {
        return Stream.concat(Stream.of(TableSchema.HEADER), TableSchema.ALL.values().stream())
                .collect(Collectors.toMap(TableSchema::name, JsonSchema::row, (a, _) -> a, LinkedHashMap::new));
    }

    private static Map<String, Object> row(TableSchema table) {
        var columns = new LinkedHashMap<String, Object>();
        table.columns().forEach((name, column) -> columns.put(name, column(table, column)));
        var row = new LinkedHashMap<String, Object>();
        row.put("description", table.says().about());
        row.put("type", "object");
        row.put(
                "required",
                table.columns().values().stream()
                        .filter(ColumnSchema::isRequired)
                        .map(ColumnSchema::name)
                        .toList());
        row.put("additionalProperties", false);
        row.put("properties", columns);
        return row;
    }

    private static Map<String, Object> column(TableSchema table, ColumnSchema column) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", ColumnText.about(column));
        if (!column.column().byDefault().isEmpty()) {
            schema.put("default", byDefault(column));
        }
        boolean isOpen =
                table.name().equals("scenario-changes") && column.name().equals("value");
        if (column.list()) {
            schema.put("anyOf", List.of(list(column), item(column), Map.of("type", "string"), nothing()));
        } else if (!isOpen) {
            schema.put("anyOf", column.isRequired() ? List.of(item(column)) : List.of(item(column), nothing()));
        }
        return schema;
    }

    private static Map<String, Object> nothing() {
        return Map.of("type", "null");
    }

    private static Map<String, Object> list(ColumnSchema column) {
        var list = new LinkedHashMap<String, Object>();
        list.put("type", "array");
        list.put("items", item(column));
        return list;
    }

    private static Object byDefault(ColumnSchema column) {
        var text = column.column().byDefault();
        return switch (column.kind()) {
            case NUMBER -> text.equals(ColumnSchema.UNLIMITED) ? text : (Object) Double.valueOf(text);
            case WHOLE -> Integer.valueOf(text);
            case YES_NO -> text.equals("yes");
            case TEXT, WORD -> text;
        };
    }

    private static Map<String, Object> item(ColumnSchema column) {
        return switch (column.kind()) {
            case TEXT -> Map.of("type", List.of("string", "number"));
            case WORD -> Map.of("enum", column.words());
            case YES_NO -> Map.of("enum", List.of(true, false, "yes", "no"));
            case WHOLE -> number("integer", column);
            case NUMBER ->
                column.canBeUnlimited()
                        ? Map.of("anyOf", List.of(number("number", column), Map.of("const", ColumnSchema.UNLIMITED)))
                        : number("number", column);
        };
    }

    private static Map<String, Object> number(String type, ColumnSchema column) {
        var number = new LinkedHashMap<String, Object>();
        number.put("type", type);
        if (Double.isFinite(column.column().atLeast())) {
            number.put("minimum", column.column().atLeast());
        }
        if (Double.isFinite(column.column().atMost())) {
            number.put("maximum", column.column().atMost());
        }
        return number;
    }
}
