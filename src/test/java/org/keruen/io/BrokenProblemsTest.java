package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of problems that are wrong. Accept new messages, once read: {@code mvn -q test -Dtest=BrokenProblemsTest
 * -Dexpected=write}.
 */
class BrokenProblemsTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyMistakeIsToldWithItsPlace(Path folder) throws IOException {
        var bad = catchThrowableOfType(BadFile.class, () -> ProblemFiles.read(folder, null));
        assertThat(bad).as("nothing is found wrong in %s", folder).isNotNull();
        var expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("expected"))) {
            Files.writeString(expected, bad.getMessage() + "\n");
        }
        assertThat(expected).hasContent(bad.getMessage() + "\n");
    }
}
