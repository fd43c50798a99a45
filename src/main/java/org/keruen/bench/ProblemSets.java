package org.keruen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.generate.Generators;
import org.keruen.bench.generate.Recipe;
import org.keruen.io.BadFile;
import org.keruen.io.Form;
import org.keruen.io.ProblemFiles;

/**
 * Reads the problem sets of an experiment: files of ours, public instances, or drawn ones.
 *
 * @param base folder that names of files are relative to
 * @param instances folder of public instances; null if none was named
 */
record ProblemSets(Path base, @Nullable Path instances, Families families) {

    List<ProblemCase> cases(Form row) {
        var set = row.text("set");
        if (row.has("generator")) {
            return drawn(row, set);
        }
        if (row.has("format")) {
            return publicFiles(row, set);
        }
        if (!row.has("files")) {
            row.complain("set", "has no problems: say files, or format and instances, or generator");
        }
        return files(row, set);
    }

    private List<ProblemCase> files(Form row, String set) {
        var cases = new ArrayList<ProblemCase>();
        var scenarios = row.texts("scenarios");
        for (var name : row.texts("files")) {
            var path = base.resolve(name).normalize();
            if (!Files.exists(path)) {
                row.complain("files", "%s does not exist".formatted(path));
                continue;
            }
            for (var scenario : scenarios.isEmpty() ? List.of("") : scenarios) {
                var read = scenario.isEmpty() ? null : scenario;
                readable(row, path, read);
                var id = stem(path) + (scenario.isEmpty() ? "" : "-" + scenario);
                cases.add(new ProblemCase(id, set, new Source.ProblemFile(path, read)));
            }
        }
        return cases;
    }

    private static void readable(Form row, Path path, @Nullable String scenario) {
        try {
            ProblemFiles.read(path, scenario);
        } catch (BadFile bad) {
            row.complain("files", "%s is no valid problem: %s".formatted(path, bad.getMessage()));
        }
    }

    /** The name of a file without its ending; of {@code x/problem.yaml}, x. */
    private static String stem(Path path) {
        var name = String.valueOf(path.getFileName()).replaceAll("\\.[A-Za-z]+$", "");
        var parent = path.getParent();
        return name.equals("problem") && parent != null ? String.valueOf(parent.getFileName()) : name;
    }

    private List<ProblemCase> publicFiles(Form row, String set) {
        var format = row.text("format");
        if (!families.formats().containsKey(format)) {
            row.complainOfName("format", format, "format", families.formats().keySet());
        }
        if (instances == null) {
            row.complain("instances", "is in the folder of public instances; name it with --instances");
            row.texts("instances");
            return List.of();
        }
        var cases = new ArrayList<ProblemCase>();
        for (var name : row.texts("instances")) {
            var path = instances.resolve(name);
            if (!Files.exists(path)) {
                row.complain("instances", "%s does not exist".formatted(path));
                continue;
            }
            for (var file : filesOf(path)) {
                cases.add(new ProblemCase(stem(file), set, new Source.PublicFile(file, format)));
            }
        }
        return cases;
    }

    private static List<Path> filesOf(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProblemCase> drawn(Form row, String set) {
        var name = row.text("generator");
        var known = Generators.names().contains(name);
        if (!known) {
            row.complainOfName("generator", name, "generator", Generators.names());
        }
        var bare = row.has("format");
        if (bare && !row.text("format").equals(Request.BARE)) {
            row.complain("format", "of a network that is drawn must be " + Request.BARE);
        }
        var cases = new ArrayList<ProblemCase>();
        var seeds = row.wholes("seeds", 0);
        for (var cell : Matrix.expand(row.form("settings").everything())) {
            var settings = numbers(row, cell.values());
            for (long seed : seeds.isEmpty() ? List.of(1L) : seeds) {
                var recipe = new Recipe(name, settings, seed);
                var id = "%s%s-%d".formatted(set, cell.suffix(), seed);
                var source = bare ? new Source.DrawnNetwork(recipe) : new Source.Generated(recipe);
                if (known && drawable(row, source)) {
                    cases.add(new ProblemCase(id, set, source));
                }
            }
        }
        return cases;
    }

    private boolean drawable(Form row, Source source) {
        try {
            Subject.open("drawn", source, families);
            return true;
        } catch (IllegalArgumentException wrong) {
            row.complain("settings", String.valueOf(wrong.getMessage()));
            return false;
        }
    }

    private static Map<String, Double> numbers(Form row, Map<String, String> words) {
        var numbers = new LinkedHashMap<String, Double>();
        words.forEach((key, word) -> {
            try {
                numbers.put(key, Double.valueOf(word));
            } catch (NumberFormatException _) {
                row.complain("settings", "%s is %s, must be a number".formatted(key, word));
            }
        });
        return numbers;
    }
}
