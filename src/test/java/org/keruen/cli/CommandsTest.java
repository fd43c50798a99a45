package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user meets them: what they print, what they write, how they exit. */
class CommandsTest {
    private static final String FIRST_STEPS = "problems/first-steps";

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.execute(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void solvePrintsThePlanItsProofAndWhereItLies() {
        var run = run("solve", FIRST_STEPS, "-o", folder.resolve("plan").toString());
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.out())
                .contains("corridor", "port", "bill", "proven bound", "OPTIMAL by hybrid")
                .contains("Every rule holds");
        assertThat(folder.resolve("plan/allocation.json")).exists();
        assertThat(folder.resolve("plan/routes.csv")).exists();
        assertThat(folder.resolve("plan/loads.csv")).exists();
        assertThat(folder.resolve("plan/bill.csv")).exists();
        assertThat(folder.resolve("plan/run.json")).exists();
    }

    @Test
    void filesBesideTheFolderAreWrittenByTheirEnding() {
        var workbook = folder.resolve("to-send/plan.xlsx");
        var flows = folder.resolve("flows.geojson");
        var run = run(
                "solve",
                FIRST_STEPS,
                "-o",
                folder.resolve("plan").toString(),
                "-o",
                workbook.toString(),
                "-o",
                flows.toString());
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.out()).contains("written to " + workbook, "written to " + flows);
        assertThat(folder.resolve("plan/report.html")).content().contains("\"notTaken\"");
        assertThat(workbook).isNotEmptyFile();
        assertThat(flows).content().startsWith("{\"type\":\"FeatureCollection\"");
    }

    @Test
    void anEndingThatMeansNothingIsRefusedBeforeAnythingIsSolved() {
        var run = run("solve", FIRST_STEPS, "-o", folder.resolve("plan.pdf").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("plan.pdf").contains(".geojson, .html, .xlsx");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void jsonIsOneObjectForPrograms() {
        var run = run(
                "solve",
                FIRST_STEPS,
                "--format",
                "json",
                "-o",
                folder.resolve("plan").toString());
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out())
                .startsWith("{\"problem\":\"first-steps\"")
                .contains(
                        "\"status\":\"OPTIMAL\"", "\"feasible\":true", "\"gap\":", "\"byCorridor\":{", "\"byPort\":{");
    }

    @Test
    void aScenarioOfTheReferenceProblemIsSolved() {
        var plan = folder.resolve("plan").toString();
        var run = run(
                "solve", "problems/kazakhstan", "--scenario", "turgundi-railway-built", "--gap", "0.01", "-o", plan);
        assertThat(run.exit()).as(run.out()).isEqualTo(0);
        assertThat(run.out()).contains("Every rule holds");
    }

    @Test
    void theSameInputAndSeedGiveTheSameBytes() throws IOException {
        for (var name : new String[] {"a", "b"}) {
            run(
                    "solve",
                    "problems/trade-mix",
                    "--seed",
                    "3",
                    "-o",
                    folder.resolve(name).toString());
        }
        for (var file : new String[] {"allocation.json", "routes.csv", "loads.csv", "bill.csv"}) {
            assertThat(folder.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
        }
    }

    @Test
    void everyFamilyAgreesOnAProblemWithoutDesigns() {
        for (var family : new String[] {"hybrid", "path", "arc"}) {
            var run = run(
                    "solve",
                    FIRST_STEPS,
                    "--solver",
                    family,
                    "--format",
                    "json",
                    "-o",
                    folder.resolve(family).toString());
            assertThat(run.exit()).as(family).isEqualTo(0);
            assertThat(run.out()).as(family).contains("\"objective\":6.705E7");
        }
    }

    @Test
    void aSolveMayBeginFromAPlanOfAnotherScenario() {
        var known = folder.resolve("known").toString();
        run("solve", "problems/trade-mix", "--solver", "greedy", "-o", known);
        var again = run(
                "solve",
                "problems/trade-mix",
                "--from",
                known,
                "-o",
                folder.resolve("again").toString());
        assertThat(again.exit()).isEqualTo(0);
        assertThat(again.out()).contains("OPTIMAL by hybrid");
        var arc = run("solve", "problems/trade-mix", "--solver", "arc", "--from", known);
        assertThat(arc.exit()).isEqualTo(2);
        assertThat(arc.err()).contains("does not begin from a plan");
    }

    @Test
    void checkConfirmsAWrittenPlanAndRefusesAForgedOne() throws IOException {
        var plan = folder.resolve("plan");
        run("solve", FIRST_STEPS, "-o", plan.toString());
        assertThat(run("check", FIRST_STEPS, plan.toString()).exit()).isEqualTo(0);

        var file = plan.resolve("allocation.json");
        var forged = Files.readString(file).replace("\"objective\":6.705E7", "\"objective\":6.6E7");
        assertThat(forged).isNotEqualTo(Files.readString(file));
        Files.writeString(file, forged);
        var refused = run("check", FIRST_STEPS, plan.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("OBJECTIVE");
    }

    @Test
    void showPrintsTheRoutesOfADemand() {
        var plan = folder.resolve("plan");
        run("solve", FIRST_STEPS, "-o", plan.toString());
        for (var view : new String[] {"routes", "loads", "bill"}) {
            var run = run("show", plan.toString(), "--view", view);
            assertThat(run.exit()).as(view).isEqualTo(0);
            assertThat(run.out().lines().count()).as(view).isGreaterThan(2);
        }
    }

    @Test
    void aMissedGapAndAnInfeasibleProblemExitWithOne() {
        var greedy = run(
                "solve",
                FIRST_STEPS,
                "--solver",
                "greedy",
                "--gap",
                "0.01",
                "-o",
                folder.resolve("g").toString());
        assertThat(greedy.exit()).isEqualTo(1);
        var infeasible = run(
                "solve",
                "src/test/resources/gallery/must-carry-infeasible.yaml",
                "-o",
                folder.resolve("i").toString());
        assertThat(infeasible.exit()).isEqualTo(1);
        assertThat(infeasible.out()).contains("INFEASIBLE");
    }

    @Test
    void wrongUsageMissingFilesAndBadDataHaveTheirExitCodes() {
        assertThat(run("solve").exit()).isEqualTo(2);
        assertThat(run("solve", FIRST_STEPS, "--solver", "oracle").exit()).isEqualTo(2);
        assertThat(run("solve", FIRST_STEPS, "--time", "-1").exit()).isEqualTo(2);
        var missing = run("solve", folder.resolve("nowhere.yaml").toString());
        assertThat(missing.exit()).isEqualTo(66);
        var unknown = run("solve", FIRST_STEPS, "--scenario", "atlantis");
        assertThat(unknown.exit()).isEqualTo(65);
        assertThat(unknown.err()).contains("atlantis");
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeAnythingIsSolved() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").toString();
        var solve = run("solve", FIRST_STEPS, "-o", file + "/plan");
        assertThat(solve.exit()).isEqualTo(2);
        assertThat(solve.err()).contains(file + " is no folder that can be written to");
        var convert = run("convert", FIRST_STEPS, folder.resolve("problem.pdf").toString());
        assertThat(convert.exit()).isEqualTo(2);
        assertThat(convert.err())
                .contains("problem.pdf: a problem is written as a folder, or as a file ending in .yaml");
        assertThat(folder.resolve("problem.pdf")).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsNamedWithoutTheNamesOfClasses() throws IOException {
        var binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {(byte) 0xff, 0, 1});
        var experiment = run("bench", "run", binary.toString());
        assertThat(experiment.exit()).isEqualTo(65);
        assertThat(experiment.err()).startsWith("binary.yaml: is not UTF-8 text");
        var journals = run("bench", "merge", folder.resolve("none.jsonl").toString(), "-o", folder + "/all.jsonl");
        assertThat(journals.exit()).isEqualTo(66);
        assertThat(journals.err()).contains("none.jsonl: there is no such file; expected a journal of runs");
        assertThat(folder.resolve("all.jsonl")).doesNotExist();
        var folders = run("bench", "compare", folder.toString(), folder.toString());
        assertThat(folders.exit()).isEqualTo(65);
        assertThat(folders.err()).contains("is a folder, must be a journal of runs");
    }

    @Test
    void validateConvertAndSchemaWork() {
        assertThat(run("validate", "problems/kazakhstan").exit()).isEqualTo(0);
        var json = folder.resolve("first-steps.json");
        assertThat(run("convert", FIRST_STEPS, json.toString()).exit()).isEqualTo(0);
        assertThat(run("validate", json.toString()).exit()).isEqualTo(0);
        assertThat(run("schema").out()).startsWith("{").contains("2020-12");
        assertThat(run("schema", "--manual").out()).contains("| column");
        assertThat(run("solvers").out()).contains("hybrid (default)", "greedy", "arc");
    }
}
