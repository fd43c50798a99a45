package org.keruen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which the engines cannot be unpacked: in a process of its own, for this one has them. */
class MissingNativesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutItsEnginesItSaysInASentenceWhatIsMissingAndWhatHelps() throws Exception {
        var run = start("solve", "src/test/resources/instances/triangle.dow");
        var said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.waitFor()).isEqualTo(69);
        assertThat(said.strip()).startsWith("Cannot unpack OR-Tools' libraries into ");
        assertThat(said).contains("KERUEN_CACHE").doesNotContain("Exception in").doesNotContain("\tat ");
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("KERUEN_CACHE", Files.createFile(folder.resolve("file")).toString());
        return builder.start();
    }
}
