package org.keruen.solve.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries are unpacked once; what a process that was killed has left of them does no harm. */
class NativeLibrariesTest {
    @TempDir
    private Path folder;

    private Path jar = Path.of("");
    private Path cache = Path.of("");

    @BeforeEach
    void packTwoLibraries() throws IOException {
        jar = folder.resolve("engines-1.jar");
        cache = folder.resolve("cache");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : new String[] {"natives/one.so", "natives/two.so", "other/three.so"}) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Path unpacked() throws IOException {
        return NativeLibraries.unpacked(jar, "natives/", cache);
    }

    private static Stream<String> names(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        }
    }

    @Test
    void allOfAFolderIsUnpackedAndNothingElse() throws IOException {
        var place = unpacked();
        assertThat(names(place)).containsExactly("one.so", "two.so");
        assertThat(place.resolve("one.so")).hasContent("natives/one.so");
        assertThat(unpacked()).isEqualTo(place);
    }

    @Test
    void whatAKilledProcessLeftIsCompleted() throws IOException {
        var place = unpacked();
        Files.delete(place.resolve("one.so"));
        Files.writeString(place.resolve("two.so"), "nat");
        Files.writeString(place.resolve("draft"), "nativ");
        assertThat(unpacked()).isEqualTo(place);
        assertThat(names(place)).containsExactly("one.so", "two.so");
        assertThat(place.resolve("two.so")).hasContent("natives/two.so");
    }

    @Test
    void librariesThatAreThereAreLeftAlone() throws IOException {
        var library = unpacked().resolve("one.so");
        var before = Files.getLastModifiedTime(library);
        unpacked();
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(before);
    }

    @Test
    void whereAllIsThereNothingNeedsToBeWritten() throws IOException {
        var place = unpacked();
        var lock = cache.resolve("natives.lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        assertThat(unpacked()).isEqualTo(place);
    }

    @Test
    void whoCannotWriteWhatIsMissingIsToldWhere() throws IOException {
        Files.writeString(cache, "no folder");
        assertThatThrownBy(this::unpacked).isInstanceOf(IOException.class).hasMessageContaining("cache");
    }
}
