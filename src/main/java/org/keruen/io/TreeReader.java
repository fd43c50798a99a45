package org.keruen.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads the tables of a YAML or JSON file, token by token, so that every cell knows its place. */
final class TreeReader {
    private static final List<String> TOP_LEVEL = Stream.concat(
                    Stream.of(TableSchema.HEADER.name()), TableSchema.ALL.keySet().stream())
            .toList();

    private final JsonParser parser;
    private final String file;
    private final RawProblem problem;
    private final Faults faults;

    private TreeReader(JsonParser parser, String file, RawProblem problem, Faults faults) {
        this.parser = parser;
        this.file = file;
        this.problem = problem;
        this.faults = faults;
    }

    /** Adds what the text says to the problem, and what is wrong with it to the faults. */
    static void read(String text, String file, RawProblem problem, Faults faults) {
        TokenStreamFactory factory = file.endsWith(".json") ? new JsonFactory() : new YAMLFactory();
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            new TreeReader(parser, file, problem, faults).tables();
        } catch (JacksonException e) {
            faults.add(syntaxFault(e, file));
            problem.lose();
        }
    }

    /** The cells of a YAML flow mapping that stands in one cell; null if it is none, which is then among the faults. */
    static @Nullable Map<String, Cell> mapping(String text, Place place, Faults faults) {
        try (var parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var inner = new TreeReader(parser, place.file(), new RawProblem(place), faults);
            var cells = new LinkedHashMap<String, Cell>();
            inner.cells(_ -> true, Map.of()).forEach((column, cell) -> cells.put(column, moved(cell, place)));
            return cells;
        } catch (JacksonException _) {
            return null;
        }
    }

    private static Cell moved(Cell cell, Place place) {
        return switch (cell) {
            case Cell.Text(var text, var _) -> new Cell.Text(text, place);
            case Cell.Items(var items, var _) ->
                new Cell.Items(
                        items.stream()
                                .map(item -> new Cell.Text(item.text(), place))
                                .toList(),
                        place);
            case Cell.Mapping(var cells, var _) -> new Cell.Mapping(cells, place);
        };
    }

    private static Fault syntaxFault(JacksonException e, String file) {
        var lines = e.getOriginalMessage().lines().map(String::strip).toList();
        var mark = lines.stream()
                .map(line -> java.util.regex.Pattern.compile("line (\\d+), column (\\d+):?$")
                        .matcher(line))
                .filter(java.util.regex.Matcher::find)
                .reduce((_, last) -> last);
        var place = mark.map(at -> new Place(file, Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2))))
                .orElseGet(() -> place(e.getLocation(), file));
        var rule = lines.getFirst();
        for (int i = 1; i < lines.size(); i++) {
            rule = lines.get(i).startsWith("in reader") ? lines.get(i - 1) : rule;
        }
        return Fault.of(place, (file.endsWith(".json") ? "not JSON: " : "not YAML: ") + rule);
    }

    private static Place place(tools.jackson.core.@Nullable TokenStreamLocation location, String file) {
        return location == null
                ? Place.file(file)
                : new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private Place here() {
        return place(parser.currentTokenLocation(), file);
    }

    private void tables() {
        var first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            faults.add(
                    first == null ? Place.file(file) : here(),
                    first == null ? "is empty; must have a problem header and tables" : "must be a mapping of tables");
            problem.lose();
            return;
        }
        var seen = new HashMap<String, Place>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var place = here();
            var earlier = seen.putIfAbsent(name, place);
            parser.nextToken();
            if (earlier != null) {
                faults.add(new Fault(place, "", "", "", name, "stands twice; first at " + earlier, ""));
                problem.lose();
                parser.skipChildren();
            } else {
                table(name, place);
            }
        }
        if (parser.nextToken() != null) {
            faults.add(here(), "a second document begins here; a problem is one document");
        }
    }

    private void table(String name, Place place) {
        var table = TableSchema.ALL.get(name);
        if (name.equals(TableSchema.HEADER.name())) {
            if (isMapping("problem must be a mapping of columns")) {
                problem.add(row(TableSchema.HEADER));
            }
        } else if (table == null) {
            faults.add(new Fault(place, "", "", "", name, "is no table", Nearest.remedy(name, TOP_LEVEL)));
            problem.lose();
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (isMapping("a row of " + name + " must be a mapping of columns")) {
                    problem.add(row(table));
                }
            }
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            faults.add(here(), name + " must be a sequence of rows");
            problem.lose();
            parser.skipChildren();
        }
    }

    private boolean isMapping(String rule) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        faults.add(here(), rule);
        problem.lose();
        parser.skipChildren();
        return false;
    }

    private RawRow row(TableSchema table) {
        var place = here();
        var unknown = new LinkedHashMap<String, Place>();
        var cells = cells(column -> table.columns().containsKey(column), unknown);
        var row = new RawRow(table, place, cells, unknown.isEmpty());
        unknown.forEach((column, at) -> faults.add(Columns.unknown(at, row, column)));
        return row;
    }

    /** The cells of the mapping that begins here, up to its end; columns that are not known go apart. */
    private Map<String, Cell> cells(Predicate<String> isKnown, Map<String, Place> unknown) {
        var cells = new LinkedHashMap<String, Cell>();
        var seen = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var column = parser.currentName();
            var place = here();
            parser.nextToken();
            if (!seen.add(column)) {
                faults.add(new Fault(place, "", "", "", column, "stands twice in this mapping", ""));
                parser.skipChildren();
            } else if (!isKnown.test(column)) {
                unknown.put(column, place);
                parser.skipChildren();
            } else {
                var cell = cell();
                if (cell != null) {
                    cells.put(column, cell);
                }
            }
        }
        return cells;
    }

    /** The cell that begins here; null if it is blank. */
    private @Nullable Cell cell() {
        var place = here();
        return switch (parser.currentToken()) {
            case START_ARRAY -> new Cell.Items(items(), place);
            case START_OBJECT -> new Cell.Mapping(cells(_ -> true, Map.of()), place);
            case VALUE_NULL -> null;
            default -> text();
        };
    }

    private List<Cell.Text> items() {
        var items = new ArrayList<Cell.Text>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isScalarValue()) {
                items.add(item());
            } else {
                faults.add(here(), "a list holds words or numbers only");
                parser.skipChildren();
            }
        }
        return items;
    }

    private Cell.Text item() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? new Cell.Text("", here()) : text();
    }

    private Cell.Text text() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            faults.add(here(), "aliases (*" + parser.getString() + ") are not read; write the value itself");
        }
        return new Cell.Text(parser.getString(), here());
    }
}
