package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.bench.generate.Recipe;
import org.keruen.io.BadFile;

class ExperimentReaderTest {
    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() {
        assertThatThrownBy(() -> read("src/test/resources/bench/wrong.yaml"))
                .isInstanceOf(BadFile.class)
                .hasMessage("""
                    wrong.yaml:1:7 name: "Smoke Test" must be lower-case letters, digits, hyphens; it names a folder
                    wrong.yaml:2:9 seeds: "-1" must be a whole number of at least 0
                    wrong.yaml:3:19 seconds: "0" must be above 0
                    wrong.yaml:4:9 targts: is not known here. Maybe "targets"?
                    wrong.yaml:5:11 baseline: "gready" is no configuration; there are greedy, arc-highs, arc-scip. Maybe "greedy"?
                    wrong.yaml:7:32 generator: "canada" is no generator; there are freight, canad, layers, grid, planar. Maybe "canad"?
                    wrong.yaml:8:46 settings: nodes is 2.0, must be a whole number from 3 to 1000000\
                    """);
    }

    @Test
    void aMatrixOfSettingsExpands() {
        var experiment = read("src/test/resources/bench/smoke-short.yaml");
        assertThat(experiment.configurations())
                .containsExactly(
                        new Configuration("greedy", "greedy", Map.of()),
                        new Configuration("arc-highs", "arc", Map.of("backend", "highs")));
        assertThat(Matrix.expand(Map.of("backend", java.util.List.of("highs", "scip"))))
                .extracting(Matrix.Cell::suffix)
                .containsExactly("-highs", "-scip");
    }

    @Test
    void configurationsTakeTurnsInBeingFirst() {
        var experiment = read("src/test/resources/bench/smoke-short.yaml");
        assertThat(Schedule.of(experiment, Shard.WHOLE))
                .extracting(slot -> slot.key().problem() + " " + slot.key().configuration())
                .containsExactly("first-steps greedy", "first-steps arc-highs", "drawn-1 arc-highs", "drawn-1 greedy");
    }

    @Test
    void aNetworkIsDrawnBareWhereItsFormatIsSaid(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("bare.yaml"), """
            name: bare
            problems:
              - {set: grid, generator: grid, format: mcf, settings: {width: 4, height: 3, commodities: 20}}
            configurations: [{family: greedy}]
            """);
        var source = read(file.toString()).problems().getFirst().source();
        var recipe = new Recipe("grid", Map.of("width", 4.0, "height", 3.0, "commodities", 20.0), 1);
        assertThat(source).isEqualTo(new Source.DrawnNetwork(recipe));
        assertThat(Subject.open("x", source, TestChild.FAMILIES)).isInstanceOf(Subject.OfCore.class);
    }

    private static Experiment read(String file) {
        return ExperimentReader.read(Path.of(file), null, TestChild.FAMILIES);
    }
}
