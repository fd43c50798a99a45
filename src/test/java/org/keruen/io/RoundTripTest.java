package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.problem.Problem;

/** What is written is read again as it was, in every form. */
class RoundTripTest {
    private static final Path FULL = Path.of("src/test/resources/full/problem.yaml");

    @TempDir
    private Path folder;

    @Test
    void theFullProblemSaysSomethingInEveryColumn() {
        var problem = ProblemFiles.read(FULL, null);
        for (var table : TableSchema.ALL.values()) {
            var said = new HashSet<String>();
            problem.rows(table.rowType())
                    .forEach(row ->
                            said.addAll(RowWriter.cells(table, (Record) row).keySet()));
            assertThat(said).as(table.name()).containsExactlyInAnyOrderElementsOf(table.columnNames());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "a.json", "a"})
    void everyRowComesBackFromEveryForm(String form) {
        var problem = ProblemFiles.read(FULL, null);
        ProblemFiles.write(problem, folder.resolve(form));
        assertEqual(ProblemFiles.read(folder.resolve(form), null), problem);
    }

    @Test
    void everyFormCanFollowEveryOther() {
        var problem = ProblemFiles.read(FULL, null);
        var written = problem;
        for (var form : List.of("1.yaml", "2", "3.json", "4", "5.yaml", "6.json", "7.yaml")) {
            ProblemFiles.write(written, folder.resolve(form));
            written = ProblemFiles.read(folder.resolve(form), null);
        }
        assertEqual(written, problem);
    }

    @Test
    void writingTwiceGivesTheSameBytes() throws IOException {
        var problem = ProblemFiles.read(FULL, null);
        ProblemFiles.write(problem, folder.resolve("a.yaml"));
        ProblemFiles.write(ProblemFiles.read(folder.resolve("a.yaml"), null), folder.resolve("b.yaml"));
        assertThat(folder.resolve("b.yaml")).hasSameTextualContentAs(folder.resolve("a.yaml"));
        assertThat(Files.readString(folder.resolve("a.yaml")))
                .startsWith("# The header: what the problem is called and what is sought.")
                .contains("# km [km], days [days], price_per_tonne [currency/tonne]");
    }

    @Test
    void aTableThatIsEmptiedLeavesNoFileBehind() {
        var problem = ProblemFiles.read(FULL, null);
        ProblemFiles.write(problem, folder);
        var fewer = problem.rows(org.keruen.problem.Node.class);
        ProblemFiles.write(Problem.of(problem.header(), fewer), folder);
        assertThat(ProblemFiles.read(folder, null).rows(org.keruen.problem.Link.class))
                .isEmpty();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("problem.yaml", "nodes.csv");
    }

    private static void assertEqual(Problem read, Problem written) {
        assertThat(read.header()).isEqualTo(written.header());
        for (var type : Problem.TABLES) {
            assertThat(read.rows(type))
                    .as(type.getSimpleName())
                    .hasToString(written.rows(type).toString());
            assertThat((Object) read.rows(type)).isEqualTo(written.rows(type));
        }
    }
}
