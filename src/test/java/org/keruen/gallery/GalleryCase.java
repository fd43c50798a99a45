package org.keruen.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A problem of the gallery in one scenario, and what its answer must be. */
record GalleryCase(Path problem, Expectation expected) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "gallery");
    private static final String EXPECTED = ".expected.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Every scenario of every problem, in the order of names. */
    static Stream<GalleryCase> all() {
        return problems().stream()
                .flatMap(problem -> expectations(problem).stream().map(expected -> new GalleryCase(problem, expected)));
    }

    /** The problem files, in the order of names. */
    static List<Path> problems() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Expectation> expectations(Path problem) {
        var file = problem.resolveSibling(problem.getFileName().toString().replace(".yaml", EXPECTED));
        return YAML.readValue(file.toFile(), new TypeReference<List<Expectation>>() {});
    }

    @Override
    public String toString() {
        var name = problem.getFileName().toString().replace(".yaml", "");
        return expected.scenario() == null ? name : name + " " + expected.scenario();
    }
}
