package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Route;
import org.keruen.allocation.Status;
import org.keruen.allocation.Unmet;
import org.keruen.problem.Problem;

/** A plan can be read in a spreadsheet. */
class WorkbookPlanTest {
    static final Allocation PLAN = new Allocation(
            "trade-mix",
            null,
            "USD",
            new Proof("arc glop", Status.OPTIMAL, -12.5, -12.5, "proven"),
            List.of(route("kos-uzb", 1 / 3.0), route("kos-uzb", 2.0)),
            List.of(new Unmet("lentil-harvest", "year", 3.5, 90)),
            List.of(new Choice(ChoiceKind.EXPANSION, "feeder", 2, 2.4e6)),
            List.of(new Load(LoadKind.LINK, "kos-uzb", "forward", null, "capacity", "tonnes", 5, 0, 10, -1.5)),
            new Bill(Map.of(BillPart.RAIL, 5.0, BillPart.REVENUE, -7.25)));

    @TempDir
    private Path folder;

    @Test
    void aPlanIsSixSheetsWithUnitsAndNumbers() throws IOException {
        var book = folder.resolve("new/plan.xlsx");
        SolutionFiles.writeWorkbook(book, problem(), PLAN);
        try (var workbook = new ReadableWorkbook(book.toFile())) {
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .containsExactly("plan", "loads", "bill", "choices", "unmet", "sources");
        }
        assertThat(lines(book, "plan").getFirst())
                .startsWith("demand|period|destination|market|tonnes [tonnes]|corridors|legs|km [km]|days [days]|")
                .contains("|money_per_tonne [USD/tonne]|rail_per_tonne [USD/tonne]|");
        assertThat(lines(book, "plan").get(1))
                .startsWith("wheat-harvest|year|UZB|uzb-wheat|0.3333333333333333|near|kos-uzb|2270|6.5|");
        assertThat(lines(book, "loads").getLast()).isEqualTo("link|kos-uzb|forward||capacity|tonnes|5|0|10|0.5|-1.5");
        assertThat(lines(book, "bill")).containsExactly("part|amount [USD]|is_money", "rail|5|yes", "revenue|-7.25|no");
        assertThat(lines(book, "choices"))
                .containsExactly("kind|id|units [count]|cost_per_year [USD/year]", "expansion|feeder|2|2400000");
        assertThat(lines(book, "unmet").getLast()).isEqualTo("lentil-harvest|year|3.5|90");
        assertThat(lines(book, "sources")).contains("table|id|source|confidence|note", "nodes|KOS|||");
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        SolutionFiles.writeWorkbook(folder.resolve("a.xlsx"), problem(), PLAN);
        SolutionFiles.writeWorkbook(folder.resolve("b.xlsx"), problem(), PLAN);
        assertThat(folder.resolve("b.xlsx")).hasSameBinaryContentAs(folder.resolve("a.xlsx"));
    }

    static Problem problem() {
        return ProblemFiles.read(Path.of("problems/trade-mix"), null);
    }

    private static Route route(String link, double tonnes) {
        return new Route(
                "wheat-harvest",
                "year",
                "UZB",
                "uzb-wheat",
                tonnes,
                List.of("near"),
                List.of(new Leg(LegKind.LINK, link, true, "year", null, null, null, 36.32)),
                2270,
                6.5,
                0,
                new Bill(Map.of(BillPart.RAIL, 36.32)));
    }

    private static List<String> lines(Path book, String sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(book.toFile())) {
            return workbook.findSheet(sheet).orElseThrow().read().stream()
                    .map(row -> String.join(
                            "|",
                            java.util.stream.IntStream.range(0, row.getCellCount())
                                    .mapToObj(column -> row.getCellText(column).replaceAll("\\.0$", ""))
                                    .toList()))
                    .toList();
        }
    }
}
