package org.keruen.io.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.bench.generate.Generators;
import org.keruen.bench.generate.Recipe;

class MulticommodityFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"grid", "planar"})
    void whatIsWrittenIsReadAgainAndAlwaysTheSame(String generator) throws IOException {
        var core = Generators.core(new Recipe(generator, Map.of("commodities", 200.0), 7));
        var file = folder.resolve("new/drawn.mcf");
        MulticommodityFile.write(file, core);
        assertThat(InstanceFormat.MCF.read(file)).usingRecursiveComparison().isEqualTo(core);
        var again = folder.resolve("again.mcf");
        MulticommodityFile.write(again, Generators.core(new Recipe(generator, Map.of("commodities", 200.0), 7)));
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void rowsAreAsThePublicFilesHaveThem() throws IOException {
        var core = InstanceFormat.MCF.read("x", "2 2 1  1 2 4.25 10  2 1 3 0  1 2 7");
        var file = folder.resolve("small.mcf");
        MulticommodityFile.write(file, core);
        assertThat(file).content().isEqualTo("2\n2\n1\n1 2 4.25 10\n2 1 3 0\n1 2 7\n");
        assertThat(InstanceFormat.find(file)).isEqualTo(InstanceFormat.MCF);
    }

    @Test
    void openingsAreNotWritten() {
        var core = InstanceFormat.CANAD.read("x", "MULTIGEN.DAT: 2 1 1  1 2 4 10 3 0 0  1 2 7");
        assertThatThrownBy(() -> MulticommodityFile.write(folder.resolve("x.mcf"), core))
                .hasMessage("only capacities of arcs can be written in the format mcf");
    }
}
