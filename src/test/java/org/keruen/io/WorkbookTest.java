package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;

/** A problem can be kept, edited and complained of in a workbook. */
class WorkbookTest {
    private static final Path TRADE_MIX = Path.of("problems/trade-mix/problem.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/full/problem.yaml",
                "problems/trade-mix",
                "problems/kazakhstan",
                "problems/kazakhstan-monthly"
            })
    void everyRowComesBackAsItWas(String path) {
        var problem = ProblemFiles.read(Path.of(path), null);
        var book = folder.resolve("book.xlsx");
        ProblemFiles.write(problem, book);
        var read = ProblemFiles.read(book, null);
        assertThat(read.header()).isEqualTo(problem.header());
        for (var type : Problem.TABLES) {
            assertThat((Object) read.rows(type)).isEqualTo(problem.rows(type));
        }
        assertThat(ProblemFiles.scenarios(book)).isEqualTo(ProblemFiles.scenarios(Path.of(path)));
    }

    @Test
    void scenariosChangeTheRowsOfAWorkbook() {
        var book = folder.resolve("book.xlsx");
        ProblemFiles.write(ProblemFiles.read(TRADE_MIX, null), book);
        assertThat(ProblemFiles.read(book, "no-cap").rows(org.keruen.problem.Corridor.class))
                .isEqualTo(ProblemFiles.read(TRADE_MIX, "no-cap").rows(org.keruen.problem.Corridor.class));
    }

    @Test
    void theSameProblemGivesTheSameBytes() throws IOException {
        var problem = ProblemFiles.read(TRADE_MIX, null);
        ProblemFiles.write(problem, folder.resolve("a.xlsx"));
        ProblemFiles.write(problem, folder.resolve("b.xlsx"));
        assertThat(folder.resolve("b.xlsx")).hasSameBinaryContentAs(folder.resolve("a.xlsx"));
        try (var zip = new java.util.zip.ZipFile(folder.resolve("a.xlsx").toFile())) {
            var properties = new String(
                    zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(properties).contains("2000-01-01T00:00:00Z");
        }
    }

    @Test
    void aWrongNameIsToldByItsCell() throws IOException {
        var faults = faultsOf(sheet -> sheet.value(2, 2, "POTY"));
        assertThat(faults).containsExactly("book.xlsx!links!C3 (ba) from: \"POTY\" is no node. Maybe \"POTI\"?");
    }

    @Test
    void whatIsMissingIsToldByTheCellThatIsBlank() throws IOException {
        var faults = faultsOf(sheet -> sheet.value(2, 4, (String) null));
        assertThat(faults).containsExactly("book.xlsx!links!E3 (ba) mode: must be given");
    }

    @Test
    void aNumberOutOfRangeIsToldByItsCell() throws IOException {
        var faults = faultsOf(sheet -> sheet.value(1, 5, -3));
        assertThat(faults).containsExactly("book.xlsx!links!F2 (ab) km: \"-3\" must be at least 0");
    }

    @Test
    void anUnknownColumnAndWhatStandsBesideTheTableAreTold() throws IOException {
        var faults = faultsOf(sheet -> {
            sheet.value(0, 7, "dayz");
            sheet.value(1, 8, "beside");
        });
        assertThat(faults)
                .containsExactly(
                        "book.xlsx!links!H1 dayz: is no column of links. Maybe \"days\"?",
                        "book.xlsx!links!I2: \"beside\" stands under no column's name");
    }

    @Test
    void aFormulaWithoutAResultIsTold() throws IOException {
        assertThat(faultsOf(sheet -> sheet.formula(1, 5, "1+1")))
                .containsExactly("book.xlsx!links!F2: is a formula without a result; open the workbook in a"
                        + " spreadsheet and save it");
    }

    @Test
    void remarksAndBlankRowsArePassedOver() throws IOException {
        var book = book(sheet -> {
            sheet.value(3, 0, "# more to come");
            sheet.value(5, 1, " ");
        });
        assertThat(ProblemFiles.read(book, null).rows(Link.class)).hasSize(2);
    }

    @Test
    void aSheetThatIsNoTableIsToldUnlessItHoldsNotes() throws IOException {
        try (var workbook = new Workbook(Files.newOutputStream(folder.resolve("book.xlsx")), "test", null)) {
            head(workbook);
            workbook.newWorksheet("# notes").value(0, 0, "anything");
            workbook.newWorksheet("node").value(0, 0, "id");
        }
        assertThat(faults(folder.resolve("book.xlsx")))
                .containsExactly("book.xlsx!node: is no table. Maybe \"nodes\"?");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Files.writeString(folder.resolve("book.xlsx"), "id,name\n");
        assertThat(faults(folder.resolve("book.xlsx")))
                .singleElement()
                .asString()
                .startsWith("book.xlsx: is no workbook that can be read");
    }

    @Test
    void numbersAreNumbersAndChoicesAreOffered() throws IOException {
        var book = folder.resolve("book.xlsx");
        ProblemFiles.write(ProblemFiles.read(TRADE_MIX, null), book);
        try (var workbook = new ReadableWorkbook(book.toFile())) {
            var rows = workbook.findSheet("nodes").orElseThrow().read();
            assertThat(rows.getFirst().getCellText(4)).isEqualTo("lat");
            assertThat(rows.get(1).getCellAsNumber(4)).contains(new java.math.BigDecimal("53.21"));
        }
        try (var zip = new java.util.zip.ZipFile(book.toFile())) {
            var sheets = new ArrayList<String>();
            for (var part : zip.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/sheet"))
                    .toList()) {
                sheets.add(
                        new String(zip.getInputStream(part).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            assertThat(sheets).anyMatch(sheet -> sheet.contains("'nodes'!$A$2:$A$5000"));
            assertThat(sheets).anyMatch(sheet -> sheet.contains("rail-1520,"));
        }
    }

    private List<String> faultsOf(Consumer<Worksheet> edit) throws IOException {
        return faults(book(edit));
    }

    private static List<String> faults(Path book) {
        var bad = catchThrowableOfType(BadFile.class, () -> ProblemFiles.read(book, null));
        assertThat(bad).isNotNull();
        return bad.faults().stream().map(Fault::toString).toList();
    }

    /** A workbook with two nodes and two links, edited. */
    private Path book(Consumer<Worksheet> edit) throws IOException {
        var book = folder.resolve("book.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(book), "test", null)) {
            head(workbook);
            fill(
                    workbook.newWorksheet("nodes"),
                    List.of(List.of("id", "kind"), List.of("AKT", "port"), List.of("POTI", "port")));
            var links = workbook.newWorksheet("links");
            fill(
                    links,
                    List.of(
                            List.of("id", "name", "from", "to", "mode", "km", "price_per_tonne"),
                            List.of("ab", "there", "AKT", "POTI", "sea", "12", "1"),
                            List.of("ba", "back", "POTI", "AKT", "sea", "12", "1")));
            edit.accept(links);
        }
        return book;
    }

    private static void head(Workbook workbook) {
        fill(workbook.newWorksheet("problem"), List.of(List.of("name", "base_year"), List.of("small", "2026")));
    }

    private static void fill(Worksheet sheet, List<List<String>> lines) {
        for (int r = 0; r < lines.size(); r++) {
            for (int c = 0; c < lines.get(r).size(); c++) {
                sheet.value(r, c, lines.get(r).get(c));
            }
        }
    }
}
