package org.keruen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All combinations of settings that have several values. */
final class Matrix {
    private Matrix() {}

    /**
     * A combination.
     *
     * @param suffix tells it from the others: a hyphen and the value of each setting that has several
     */
    record Cell(String suffix, Map<String, String> values) {}

    static List<Cell> expand(Map<String, List<String>> lists) {
        var cells = List.of(new Cell("", Map.of()));
        for (var setting : lists.entrySet()) {
            var longer = new ArrayList<Cell>();
            for (var cell : cells) {
                setting.getValue().forEach(value -> longer.add(with(cell, setting.getKey(), value, lists)));
            }
            cells = longer;
        }
        return cells;
    }

    private static Cell with(Cell cell, String key, String value, Map<String, List<String>> lists) {
        var values = new LinkedHashMap<>(cell.values());
        values.put(key, value);
        boolean varies = lists.getOrDefault(key, List.of()).size() > 1;
        var word = value.replaceAll("[^A-Za-z0-9.-]+", "-");
        return new Cell(varies ? cell.suffix() + "-" + word : cell.suffix(), values);
    }
}
