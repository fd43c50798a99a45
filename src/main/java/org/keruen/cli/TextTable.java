package org.keruen.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells under a heading, in columns as wide as they must be; columns of figures are set to the right. */
final class TextTable {
    private final List<String> heading;
    private final List<List<String>> lines = new ArrayList<>();

    TextTable(String... heading) {
        this.heading = List.of(heading);
    }

    void add(String... cells) {
        lines.add(List.of(cells));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(line(heading));
        lines.forEach(cells -> text.append(line(cells)));
        return text.toString();
    }

    private String line(List<String> cells) {
        var line = new StringBuilder("  ");
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var space = " ".repeat(width(column) - cell.length());
            line.append(isFigures(column) ? space + cell : cell + space).append("  ");
        }
        return line.toString().stripTrailing() + System.lineSeparator();
    }

    private int width(int column) {
        int width = heading.get(column).length();
        for (var cells : lines) {
            width = Math.max(width, cells.get(column).length());
        }
        return width;
    }

    private boolean isFigures(int column) {
        return lines.stream()
                .map(cells -> cells.get(column))
                .allMatch(cell -> cell.isEmpty() || cell.matches("[-+]?[0-9][0-9,.e%– -]*( %)?|unlimited"));
    }
}
