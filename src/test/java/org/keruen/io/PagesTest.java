package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The generated pages are those of the code; repair: {@code mvn -q test -Dtest=PagesTest -Dpages=write}. */
class PagesTest {
    @Test
    void theJsonSchemaIsUpToDate() throws IOException {
        assertUpToDate(Path.of("src/site/resources/problem.schema.json"), ProblemSchema.json());
    }

    @Test
    void theManualPageIsUpToDate() throws IOException {
        assertUpToDate(Path.of("src/site/markdown/format.md"), ProblemSchema.manual());
    }

    private static void assertUpToDate(Path page, String generated) throws IOException {
        if ("write".equals(System.getProperty("pages"))) {
            Files.writeString(page, generated);
        }
        assertThat(page).hasContent(generated);
    }
}
