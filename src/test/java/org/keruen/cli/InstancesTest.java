package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public instances as a user solves them: small ones drawn by hand, and what is wrong in a file or a command. */
class InstancesTest {
    private static final String SAMPLES = "src/test/resources/instances/";

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.execute(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(exit, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "triangle.dow, canad, 27.0",
        "modules.txt, modular, 33.0",
        "parallel.mcf, mcf, 35.0",
        "two-warehouses.txt, warehouse, 72.0",
        "two-supplies.txt, fixed-charge, 17.0"
    })
    void everyFormatIsSolvedAndItsAnswerPrintedForPrograms(String name, String format, String cost) {
        for (var family : new String[] {"hybrid", "arc"}) {
            var run = run("solve", SAMPLES + name, "--solver", family, "--format", format, "--format", "json");
            assertThat(run.exit()).as(run.err()).isEqualTo(0);
            assertThat(run.out().lines()).hasSize(1);
            assertThat(run.out())
                    .startsWith("{\"instance\":\"%s\"".formatted(name))
                    .contains("\"status\":\"OPTIMAL\",\"objective\":%s,".formatted(cost), "\"feasible\":true");
        }
    }

    @Test
    void theEndingOfAnInstanceTellsItsFormat() {
        var run = run("solve", SAMPLES + "triangle.dow");
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.out())
                .contains("triangle.dow: 3 nodes, 3 arcs, 2 commodities, 3 designs")
                .contains("status   OPTIMAL", "cost     27.000", "every rule of the instance holds");
    }

    @Test
    void aDrawnNetworkIsWrittenBareAndSolved() {
        var file = folder.resolve("drawn.mcf").toString();
        var drawn = run("generate", "grid", "--config", "commodities=300", "--format", "mcf", "-o", file);
        assertThat(drawn.exit()).as(drawn.err()).isEqualTo(0);
        var solved = run("solve", file, "--solver", "path");
        assertThat(solved.exit()).as(solved.err()).isEqualTo(0);
        assertThat(solved.out()).contains("625 nodes, 2400 arcs, 300 commodities", "status   OPTIMAL");
    }

    @Test
    void whatIsNoLinearNetworkIsNotWrittenBare() {
        var file = folder.resolve("drawn.mcf").toString();
        assertThat(run("generate", "freight", "--format", "mcf", "-o", file).err())
                .contains("freight draws more than a linear multicommodity network");
        assertThat(run("generate", "grid", "--format", "canad", "-o", file).err())
                .contains("networks are written as mcf only");
    }

    @Test
    void flowsAreWrittenWithNodesArcsAndOpenings() {
        var json = folder.resolve("new/flows.json");
        var csv = folder.resolve("flows.csv");
        var run = run("solve", SAMPLES + "triangle.dow", "-o", json.toString(), "-o", csv.toString());
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.out()).contains("written to " + json, "written to " + csv);
        assertThat(csv).content().startsWith("""
            what,number,amount,nodes,arcs
            path,0,4.0,0 1 2,0 1
            path,1,3.0,0 1,0
            design,0,1,,
            design,1,1,,
            """);
        assertThat(json).content().contains("{\"commodity\":0,\"flow\":4.0,\"nodes\":[0,1,2],\"arcs\":[0,1]}");
        assertThat(json).content().contains("{\"design\":1,\"units\":1}");
    }

    @Test
    void whatCannotBeCarriedIsProvenSo() throws IOException {
        var tight = file("tight.mcf", "2 1 1\n1 2 1 5\n1 2 6\n");
        for (var family : new String[] {"hybrid", "path", "arc"}) {
            var run = run("solve", tight, "--format", "mcf", "--solver", family);
            assertThat(run.exit()).as(family).isEqualTo(1);
            assertThat(run.out()).as(family).contains("INFEASIBLE", "prices that contradict every plan; checked");
        }
    }

    @Test
    void everyWrongNumberIsNamedWithItsPlaceAndNothingIsWritten() throws IOException {
        var wrong = file("wrong.dow", "MULTIGEN.DAT:\n 2 2 1\n 1 7 1 10 5 1 1\n 2 1 x 10 5 1 2\n 1 2 -3\n");
        var run = run("solve", wrong, "-o", folder.resolve("flows.json").toString());
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.err().lines())
                .containsExactly(
                        wrong + ":3:4: \"7\" the arc's second node must be a whole number from 1 to 2",
                        wrong + ":4:6: \"x\" the arc's cost must be a number",
                        wrong + ":5:6: \"-3\" the commodity's quantity must be a finite number of at least 0",
                        "3 errors; nothing was written");
        assertThat(folder.resolve("flows.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | empty.dow:1:1: the file ends where MULTIGEN.DAT: was expected",
                "'MULTIGEN.DAT: 2 1 1 1 2 3 10'    | empty.dow:1:29: the file ends where the arc's fixed cost was"
                        + " expected",
                "'25 80 100'                       | empty.dow:1:1: \"25\" the file must begin with MULTIGEN.DAT:",
                "'MULTIGEN.DAT: 2 -1 1'            | \"-1\" the number of arcs must be a whole number from 0",
                "'MULTIGEN.DAT: 2 1 1 1 2 3 1e999' | \"1e999\" the arc's capacity must be a finite number of at least 0"
            })
    void aBrokenFileIsRefusedInASentence(String text, String complaint) throws IOException {
        var run = run("solve", file("empty.dow", text == null ? "" : text));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.err()).contains(complaint);
    }

    @Test
    void whatIsNoTextOrNoFileIsRefused() throws IOException {
        var binary = run("solve", file("binary.dow", "MULTIGEN.DAT: \0\0"));
        assertThat(binary.exit()).isEqualTo(65);
        assertThat(binary.err()).contains("binary.dow: is no text, and must be an instance in the format canad");
        var directory = run("solve", folder.toString(), "--format", "mcf");
        assertThat(directory.exit()).isEqualTo(65);
        assertThat(directory.err()).contains("is a folder, and must be an instance in the format mcf");
        var missing = run("solve", folder.resolve("none.dow").toString());
        assertThat(missing.exit()).isEqualTo(66);
        assertThat(missing.err()).contains("there is no such file; expected an instance in the format canad");
    }

    @Test
    void anInstanceIsValidatedAsAProblemIs() throws IOException {
        assertThat(run("validate", SAMPLES + "triangle.dow").out()).contains("triangle.dow: valid");
        assertThat(run("validate", SAMPLES + "parallel.mcf", "--format", "MCF").exit())
                .isEqualTo(0);
        var wrong = run("validate", file("wrong.mcf", "2 1 1\n1 7 1 1\n1 2 x\n"));
        assertThat(wrong.exit()).isEqualTo(65);
        assertThat(wrong.err()).contains("wrong.mcf:2:3: \"7\"", "wrong.mcf:3:5: \"x\"", "2 errors");
        assertThat(run("validate", "x", "--format", "mps").err()).contains("no format is called mps");
    }

    @Test
    void whoWantsTheFlowsOfAnInstanceCheckedIsToldThatSolveDoes() {
        var run = run("check", SAMPLES + "triangle.dow", "flows.json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("triangle.dow is a public instance; solve checks its flows");
    }

    @Test
    void anInstanceWithoutItsFormatIsToldToNameIt() throws IOException {
        var run = run("solve", file("grid1", "1 0 0"));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.err()).contains("a public instance wants its --format");
    }

    @Test
    void wrongUsageIsRefusedBeforeAnythingIsSolved() throws IOException {
        var sample = SAMPLES + "parallel.mcf";
        var format = run("solve", sample, "--format", "mfc");
        assertThat(format.exit()).isEqualTo(2);
        assertThat(format.err()).contains("no format is called mfc; there are canad, modular, mcf");
        var ending = run("solve", sample, "--format", "mcf", "-o", "flows.txt");
        assertThat(ending.exit()).isEqualTo(2);
        assertThat(ending.err()).contains("the flows of an instance are written as .json or .csv");
        var inAFile = file("file", "") + "/flows.json";
        var place = run("solve", sample, "--format", "mcf", "-o", inAFile);
        assertThat(place.exit()).isEqualTo(2);
        assertThat(place.err()).contains("is no folder that can be written to");
        assertThat(run("solve", sample, "--format", "mcf", "--scenario", "x").exit())
                .isEqualTo(2);
    }
}
