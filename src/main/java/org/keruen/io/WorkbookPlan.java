package org.keruen.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.problem.Confidence;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;

/**
 * Writes a plan as a workbook to read: routes, loads, bill, choices, unmet tonnes, and where the problem's figures come
 * from. A column of figures is headed by its name and unit.
 */
record WorkbookPlan(Problem problem, Allocation plan, Workbook workbook) {
    static byte[] bytes(Problem problem, Allocation plan) {
        return WorkbookBytes.of(workbook -> new WorkbookPlan(problem, plan, workbook).sheets());
    }

    private void sheets() {
        sheet("plan", SolutionTables.routes(plan));
        sheet("loads", SolutionTables.loads(plan));
        sheet("bill", SolutionTables.bill(plan));
        sheet("choices", choices());
        sheet("unmet", unmet());
        sheet("sources", sources());
    }

    private List<List<String>> choices() {
        var lines = new ArrayList<>(List.of(List.of("kind", "id", "units", "cost_per_year")));
        plan.choices()
                .forEach(choice -> lines.add(List.of(
                        ColumnSchema.word(choice.kind()),
                        choice.id(),
                        Integer.toString(choice.units()),
                        CellText.number(choice.costPerYear()))));
        return lines;
    }

    private List<List<String>> unmet() {
        var lines = new ArrayList<>(List.of(List.of("demand", "period", "tonnes", "price_per_tonne")));
        plan.unmet()
                .forEach(left -> lines.add(List.of(
                        left.demand(),
                        left.period(),
                        CellText.number(left.tonnes()),
                        CellText.number(left.pricePerTonne()))));
        return lines;
    }

    private List<List<String>> sources() {
        var lines = new ArrayList<>(List.of(List.of("table", "id", "source", "confidence", "note")));
        for (var table : TableSchema.ALL.values()) {
            RowWriter.rows(problem, table).forEach(row -> lines.add(source(table, row)));
        }
        return lines;
    }

    private static List<String> source(TableSchema table, Row row) {
        var provenance = row.provenance();
        return List.of(
                table.name(),
                row.id(),
                Objects.requireNonNullElse(provenance.source(), ""),
                word(provenance.confidence()),
                Objects.requireNonNullElse(provenance.note(), ""));
    }

    private static String word(@Nullable Confidence confidence) {
        return confidence == null ? "" : ColumnSchema.word(confidence);
    }

    private void sheet(String name, List<List<String>> lines) {
        var sheet = new WorkbookSheet(workbook, name);
        var columns = lines.getFirst();
        for (int c = 0; c < columns.size(); c++) {
            var unit = unit(name, columns.get(c));
            sheet.head(c, columns.get(c) + (unit.isEmpty() ? "" : " [" + unit + "]"));
            for (int r = 1; r < lines.size(); r++) {
                var text = lines.get(r).get(c);
                var number = unit.isEmpty() ? null : Figures.parse(text);
                sheet.put(r, c, number == null ? text : number);
            }
        }
    }

    /** The unit of a column of figures; empty for a column of words. */
    private String unit(String sheet, String column) {
        return switch (column) {
            case "tonnes", "km", "days" -> column;
            case "co2_tonnes_per_tonne" -> "tonnes/tonne";
            case "amount" -> sheet.equals("bill") ? plan.currency() : "unit of the row";
            case "lower", "capacity" -> "unit of the row";
            case "utilisation" -> "share";
            case "dual" -> plan.currency() + "/unit of the row";
            case "units" -> "count";
            case "cost_per_year" -> plan.currency() + "/year";
            default -> column.endsWith("_per_tonne") ? plan.currency() + "/tonne" : "";
        };
    }
}
