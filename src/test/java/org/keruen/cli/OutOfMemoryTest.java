package org.keruen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.bench.generate.Generators;
import org.keruen.bench.generate.Recipe;
import org.keruen.io.instances.MulticommodityFile;

class OutOfMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void aHeapThatIsTooSmallIsSaidInASentenceAndNothingIsWritten() throws IOException, InterruptedException {
        var settings = Map.of("width", 30.0, "height", 30.0, "commodities", 20_000.0);
        var file = folder.resolve("large.mcf");
        MulticommodityFile.write(file, Generators.core(new Recipe("grid", settings, 1)));
        var flows = folder.resolve("flows.json");
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "solve",
                        file.toString(),
                        "-o",
                        flows.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).as(said).isEqualTo(71);
        assertThat(said)
                .startsWith("out of memory (Java heap space): large.mcf (900 nodes, 3480 arcs, 20000 commodities")
                .contains("KERUEN_JAVA_OPTS=-Xmx")
                .hasLineCount(1);
        assertThat(flows).doesNotExist();
    }
}
