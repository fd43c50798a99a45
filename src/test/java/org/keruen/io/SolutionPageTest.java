package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.BillPart;
import org.keruen.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** The page on the files of a plan explains every column, sheet and property that they have, in their order. */
class SolutionPageTest {
    private static final Problem PROBLEM = ProblemFiles.read(Path.of("problems/kazakhstan"), null);
    private static final Allocation PLAN = SolutionFiles.read(Path.of("solutions/kazakhstan"));

    @Test
    void everyColumnOfTheCsvFilesIsExplained() throws IOException {
        var parts = Stream.of(BillPart.values()).map(part -> ColumnSchema.word(part) + "_per_tonne");
        var routes = SolutionTables.routes(PLAN).getFirst().stream()
                .filter(parts.collect(Collectors.toSet())::contains)
                .toList();
        assertThat(section("routes.csv")).contains("`" + routes.getFirst() + "` … `" + routes.getLast() + "`");
        var told = Map.of(
                "routes.csv",
                        SolutionTables.routes(PLAN).getFirst().stream()
                                .filter(column -> !routes.contains(column))
                                .toList(),
                "loads.csv", SolutionTables.loads(PLAN).getFirst(),
                "bill.csv", SolutionTables.bill(PLAN).getFirst());
        for (var file : told.entrySet()) {
            assertThat(section(file.getKey())).as(file.getKey()).containsSubsequence(quoted(file.getValue()));
        }
    }

    @Test
    void everySheetOfTheWorkbookIsExplained() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(WorkbookPlan.bytes(PROBLEM, PLAN)))) {
            var sheets = workbook.getSheets().map(Sheet::getName).toList();
            assertThat(section("The workbook")).containsSubsequence(quoted(sheets));
        }
    }

    @Test
    void everyPropertyOfTheFlowsIsExplained() throws IOException {
        var features = JsonMapper.shared().readTree(GeoJson.of(PROBLEM, PLAN)).get("features");
        for (var feature : List.of(features.get(0), features.get(features.size() - 1))) {
            var names = List.copyOf(feature.get("properties").propertyNames());
            assertThat(section("The flows")).containsSubsequence(quoted(names));
        }
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").toList();
    }

    /** What the page says under a heading. */
    private static String section(String heading) throws IOException {
        var page = Files.readString(Path.of("src/site/markdown/solution.md"));
        int start = page.indexOf("\n## " + heading + "\n");
        assertThat(start).as("heading " + heading).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }
}
