package org.keruen;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The formatter as a test: {@code mvn test} checks; {@code mvn -q test -Dtest=FormatTest -Dformat=write} repairs. */
class FormatTest {
    private static final int LONGEST_FILE_LINES = 400;

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    @Test
    void everySourceFileIsFormatted() throws IOException, FormatterException {
        boolean repair = "write".equals(System.getProperty("format"));
        for (var file : sourceFiles()) {
            var written = Files.readString(file);
            var formatted = format(written);
            if (repair && !formatted.equals(written)) {
                Files.writeString(file, formatted);
            } else if (!repair) {
                assertThat(written)
                        .as("%s is not formatted; repair: mvn -q test -Dtest=FormatTest -Dformat=write", file)
                        .isEqualTo(formatted);
            }
        }
    }

    @Test
    void noSourceFileIsLong() throws IOException {
        for (var file : sourceFiles()) {
            assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE_LINES);
        }
    }

    private static List<Path> sourceFiles() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    /** Formats until nothing changes: the formatter needs two passes over some text blocks. */
    private static String format(String source) throws FormatterException {
        var formatted = FORMATTER.formatSourceAndFixImports(source);
        return formatted.equals(source) ? source : format(formatted);
    }
}
