package org.keruen.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of a problem and reads their rows as they stand. */
record ProblemReader(RawProblem problem, Faults faults) {
    static final String HEADER_FILE = "problem.yaml";

    static RawProblem read(Path path, Faults faults) {
        var files = files(path);
        var first = files.getFirst();
        var reader = new ProblemReader(new RawProblem(Place.file(name(first))), faults);
        reader.file(first);
        files.stream().skip(1).forEach(reader::table);
        return reader.problem();
    }

    /** The files that tell a problem: first that with the header, then the tables of its folder by name. */
    static List<Path> files(Path path) {
        if (Files.isDirectory(path) || isHeaderOfFolder(path)) {
            var folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
            return folderFiles(java.util.Objects.requireNonNull(folder));
        }
        if (!Files.isRegularFile(path)) {
            throw new MissingFile(path, "a problem: a YAML or JSON file, a workbook, or a folder with " + HEADER_FILE);
        }
        return List.of(path);
    }

    private static boolean isHeaderOfFolder(Path path) {
        return Files.isRegularFile(path) && name(path).equals(HEADER_FILE);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private void file(Path path) {
        var name = name(path);
        if (name.endsWith(".xlsx")) {
            WorkbookReader.read(path, problem, faults);
            return;
        }
        if (!name.matches(".*\\.(yaml|yml|json)")) {
            faults.add(
                    Place.file(name),
                    "is no form of a problem: must end in .yaml, .yml, .json or .xlsx, or be a folder; a public"
                            + " instance wants its --format");
            problem.lose();
            return;
        }
        var text = text(path);
        if (text != null) {
            TreeReader.read(text, name, problem, faults);
        }
    }

    private static List<Path> folderFiles(Path folder) {
        var header = folder.resolve(HEADER_FILE);
        if (!Files.isRegularFile(header)) {
            throw new MissingFile(header, "the problem's header");
        }
        try (var files = Files.list(folder)) {
            var tables = files.filter(
                            file -> name(file).endsWith(".csv") && !name(file).startsWith("."))
                    .sorted();
            return Stream.concat(Stream.of(header), tables).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(Path file) {
        var name = name(file);
        var tableName = name.substring(0, name.length() - ".csv".length());
        var table = TableSchema.ALL.get(tableName);
        if (table == null) {
            var remedy = Nearest.remedy(tableName, TableSchema.ALL.keySet());
            faults.add(new Fault(Place.file(name), "", "", "", null, "is no table", remedy));
            problem.lose();
            return;
        }
        if (!problem.rows(table).isEmpty()) {
            faults.add(
                    problem.rows(table).getFirst().place(),
                    "%s stands both here and in %s; give it once".formatted(tableName, name));
        }
        var text = text(file);
        if (text != null) {
            CsvTable.read(text, table, name, problem, faults);
        }
    }

    /** The file's text without a byte order mark; null if it is no UTF-8, which is then among the faults. */
    private @Nullable String text(Path path) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            faults.add(Place.file(name(path)), "is not UTF-8 text; save it as UTF-8");
            problem.lose();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
