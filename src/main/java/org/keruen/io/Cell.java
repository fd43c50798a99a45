package org.keruen.io;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in a cell, before anybody asks what it means. */
sealed interface Cell {
    Place place();

    /** The cell as one line of text, as it would stand in a CSV file. */
    String asText();

    /** A word or number. */
    record Text(String text, Place place) implements Cell {
        public Text {
            text = text.strip();
        }

        @Override
        public String asText() {
            return text;
        }
    }

    /** A sequence. */
    record Items(List<Text> items, Place place) implements Cell {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String asText() {
            return items.stream().map(Text::text).collect(Collectors.joining(";"));
        }
    }

    /** The cells of a row that a scenario adds. */
    record Mapping(Map<String, Cell> cells, Place place) implements Cell {
        @Override
        public String asText() {
            return cells.entrySet().stream()
                    .map(cell -> FlowText.YAML.key(cell.getKey()) + ": "
                            + FlowText.YAML.text(cell.getValue().asText()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    default boolean isBlank() {
        return switch (this) {
            case Text(var text, var _) -> text.isEmpty();
            case Items(var items, var _) -> items.isEmpty();
            case Mapping _ -> false;
        };
    }
}
