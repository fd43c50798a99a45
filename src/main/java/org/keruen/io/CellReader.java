package org.keruen.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row as what their columns say they are. */
record CellReader(RawRow row, Faults faults) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(\\.0*)?");

    /** The value of a column, by default if the cell is blank; null if nothing is said or what is said is wrong. */
    @Nullable
    Object value(ColumnSchema column) {
        var cell = row.find(column.name());
        if (cell != null) {
            return column.list() ? list(column, cell) : single(column, cell);
        }
        if (column.isRequired()) {
            faults.add(row.fault(column.name(), null, "must be given", ""));
            return null;
        }
        if (column.list()) {
            return List.of();
        }
        var text = column.column().byDefault();
        return text.isEmpty() ? null : item(column, new Cell.Text(text, row.place()));
    }

    private @Nullable Object single(ColumnSchema column, Cell cell) {
        return switch (cell) {
            case Cell.Text text -> item(column, text);
            case Cell.Items _, Cell.Mapping _ -> {
                if (row.table().name().equals("scenario-changes")
                        && column.name().equals("value")) {
                    yield cell.asText();
                }
                faults.add(new Fault(
                        cell.place(), row.table().name(), row.id(), column.name(), null, "takes one value only", ""));
                yield null;
            }
        };
    }

    private @Nullable Object list(ColumnSchema column, Cell cell) {
        int before = faults.count();
        var values = new ArrayList<Object>();
        for (var item : items(cell)) {
            if (item.text().isEmpty()) {
                fault(column, item, "has an item with nothing in it", "");
            } else if (item.text().contains(";")) {
                fault(column, item, "must not hold \";\", which separates the items of a list", "");
            } else {
                var value = item(column, item);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return faults.count() > before ? null : values;
    }

    private List<Cell.Text> items(Cell cell) {
        return switch (cell) {
            case Cell.Items(var items, var _) -> items;
            case Cell.Text(var text, var place) ->
                java.util.Arrays.stream(text.split(";", -1))
                        .map(item -> new Cell.Text(item, place))
                        .toList();
            case Cell.Mapping(var _, var place) -> {
                faults.add(row.fault(null, null, "takes a list, not a mapping, at " + place, ""));
                yield List.of();
            }
        };
    }

    private @Nullable Object item(ColumnSchema column, Cell.Text cell) {
        return switch (column.kind()) {
            case TEXT -> cell.text();
            case NUMBER -> number(column, cell);
            case WHOLE -> whole(column, cell);
            case YES_NO -> yesOrNo(column, cell);
            case WORD -> word(column, cell);
        };
    }

    private @Nullable Double number(ColumnSchema column, Cell.Text cell) {
        if (cell.text().equals(ColumnSchema.UNLIMITED)) {
            if (column.canBeUnlimited()) {
                return Double.POSITIVE_INFINITY;
            }
            fault(column, cell, "must be a number; this column has no \"unlimited\"", "");
            return null;
        }
        if (!Figures.isNumber(cell.text())) {
            fault(column, cell, "is not a number", remedyForNumber(column, cell.text()));
            return null;
        }
        double value = Double.parseDouble(cell.text());
        if (Double.isInfinite(value)) {
            fault(column, cell, "is beyond every number that can be worked with", "");
            return null;
        }
        return isInRange(column, cell, value) ? value : null;
    }

    private static String remedyForNumber(ColumnSchema column, String text) {
        var digits = text.replaceAll("[ _'’%\\u00a0,]", "");
        if (!Figures.isNumber(digits)) {
            return "";
        }
        return text.endsWith("%") && column.column().unit().equals("share")
                ? "Write a share of 1, such as 0.25 for 25 %"
                : "Write digits only, with a point before decimals";
    }

    private @Nullable Integer whole(ColumnSchema column, Cell.Text cell) {
        if (!WHOLE.matcher(cell.text()).matches()) {
            fault(column, cell, "is not a whole number", "");
            return null;
        }
        double value = Double.parseDouble(cell.text());
        if (Math.abs(value) > Integer.MAX_VALUE) {
            fault(column, cell, "is beyond every whole number that can be worked with", "");
            return null;
        }
        return isInRange(column, cell, value) ? (int) value : null;
    }

    private boolean isInRange(ColumnSchema column, Cell.Text cell, double value) {
        double least = column.column().atLeast();
        double most = column.column().atMost();
        if (value < least) {
            fault(column, cell, "must be at least " + CellText.number(least), "");
        } else if (value > most) {
            boolean percent = column.column().unit().equals("share") && value <= 100;
            fault(column, cell, "must be at most " + CellText.number(most), percent ? "Maybe it is in percent?" : "");
        }
        return value >= least && value <= most;
    }

    private @Nullable Boolean yesOrNo(ColumnSchema column, Cell.Text cell) {
        return switch (cell.text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> {
                fault(column, cell, "must be yes or no", "");
                yield null;
            }
        };
    }

    private @Nullable Object word(ColumnSchema column, Cell.Text cell) {
        var words = column.words();
        int at = words.indexOf(cell.text());
        if (at >= 0) {
            return column.itemType().getEnumConstants()[at];
        }
        fault(column, cell, "must be one of " + String.join(", ", words), Nearest.remedy(cell.text(), words));
        return null;
    }

    private void fault(ColumnSchema column, Cell.Text cell, String rule, String remedy) {
        faults.add(new Fault(cell.place(), row.table().name(), row.id(), column.name(), cell.text(), rule, remedy));
    }
}
