package org.keruen.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Change;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;
import org.keruen.problem.Scenario;
import org.keruen.problem.Table;

/**
 * Every row with its principal figure, where that comes from and how sure it is, as the first plan has it; and the
 * cells in which another plan's problem differs.
 */
final class SourceData {
    private final Places<String> texts = new Places<>();
    private final World world;

    SourceData(World world) {
        this.world = world;
    }

    Map<String, Object> sources() {
        var grid = new Grid(
                "table", "id", "name", "figure", "unit", "value", "low", "high", "confidence", "source", "note");
        for (var type : Problem.TABLES) {
            if (type != Scenario.class && type != Change.class) {
                world.rows(type).forEach(row -> addSource(grid, row));
            }
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("texts", texts.all());
        json.put("rows", grid.json());
        return json;
    }

    private void addSource(Grid grid, Row row) {
        var table = table(row);
        var cells = Cells.of(row);
        var figure = cells.get(table.figure());
        var provenance = row.provenance();
        grid.add(
                table.name(),
                row.id(),
                cells.containsKey("name")
                        ? Objects.requireNonNull(cells.get("name")).value()
                        : null,
                figure == null ? null : figure.column(),
                figure == null ? null : figure.unit(),
                figure == null ? null : figure.value(),
                provenance.low(),
                provenance.high(),
                provenance.confidence() == null ? PriceConfidence.UNKNOWN : Names.of(provenance.confidence()),
                provenance.source() == null ? null : texts.of(provenance.source()),
                provenance.note() == null ? null : texts.of(provenance.note()));
    }

    /** Cells of the tables in which a problem is not as the first plan's. */
    static Map<String, Object> changes(Problem first, Problem other) {
        var grid = new Grid("table", "id", "column", "unit", "was", "is");
        for (var type : Problem.TABLES) {
            if (type != Scenario.class && type != Change.class) {
                other.rows(type).forEach(row -> addChanges(grid, first.find(type, row.id()), row));
                first.rows(type).stream()
                        .filter(row -> other.find(type, row.id()) == null)
                        .forEach(row -> grid.add(table(row).name(), row.id(), null, null, row.id(), null));
            }
        }
        return grid.json();
    }

    private static void addChanges(Grid grid, @Nullable Row was, Row is) {
        var table = table(is).name();
        if (was == null) {
            grid.add(table, is.id(), null, null, null, is.id());
        } else if (!was.equals(is)) {
            var before = Cells.of(was);
            Cells.of(is).forEach((column, cell) -> {
                var old = before.get(column);
                var value = old == null ? null : old.value();
                if (!Objects.equals(value, cell.value()) && !isAboutSource(column)) {
                    grid.add(table, is.id(), column, cell.unit(), value, cell.value());
                }
            });
        }
    }

    private static boolean isAboutSource(String column) {
        return List.of("source", "confidence", "low", "high", "note").contains(column);
    }

    private static Table table(Row row) {
        return Objects.requireNonNull(row.getClass().getAnnotation(Table.class));
    }
}
