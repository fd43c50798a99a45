package org.keruen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keruen.io.SolutionFiles;
import org.keruen.report.PlanView;
import org.keruen.report.Report;

/**
 * Where a plan is written: always a folder, which other commands read, and besides it any files, whose ending says what
 * is in them.
 */
final class Outputs {
    private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z][A-Za-z0-9]*)");
    private static final Map<String, Form> FORMS =
            new TreeMap<>(Map.of("geojson", Form.FLOWS, "html", Form.PAGE, "xlsx", Form.WORKBOOK));

    private static final List<String> PROBLEM_ENDINGS = List.of("yaml", "yml", "json", "xlsx");

    private enum Form {
        WORKBOOK,
        FLOWS,
        PAGE
    }

    private final @Nullable Path folder;
    private final List<Path> files = new ArrayList<>();

    /**
     * Reads what the user asked for.
     *
     * @throws IllegalArgumentException if an ending means nothing, or two are folders
     */
    Outputs(List<String> asked) {
        Path found = null;
        for (var name : asked) {
            var path = writable(name);
            if (!isFolder(name, path)) {
                form(path);
                files.add(path);
            } else if (found == null) {
                found = path;
            } else {
                throw new IllegalArgumentException("-o names two folders, %s and %s".formatted(found, path));
            }
        }
        this.folder = found;
    }

    /**
     * The path of a name that something can be written to, as far as that is known before.
     *
     * @throws IllegalArgumentException if what should be a folder on the way to it is none that may be written to
     */
    static Path writable(String name) {
        var path = Path.of(name);
        var folder = path.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            throw new IllegalArgumentException("%s: %s is no folder that can be written to".formatted(name, folder));
        }
        return path;
    }

    /**
     * The path of a problem that is to be written.
     *
     * @throws IllegalArgumentException if its ending means nothing
     */
    static Path ofProblem(String name) {
        var path = writable(name);
        if (!isFolder(name, path) && !PROBLEM_ENDINGS.contains(ending(path))) {
            throw new IllegalArgumentException(
                    "%s: a problem is written as a folder, or as a file ending in .%s; a folder with a dot in its name ends in /"
                            .formatted(path, String.join(", .", PROBLEM_ENDINGS)));
        }
        return path;
    }

    private static boolean isFolder(String name, Path path) {
        return name.endsWith("/") || Files.isDirectory(path) || ending(path).isEmpty();
    }

    private static String ending(Path path) {
        var matcher = ENDING.matcher(path.toString());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static Form form(Path path) {
        var form = FORMS.get(ending(path));
        if (form == null) {
            throw new IllegalArgumentException(
                    "-o %s: a plan is written as a folder, or as a file ending in .%s; a folder with a dot in its name ends in /"
                            .formatted(path, String.join(", .", FORMS.keySet())));
        }
        return form;
    }

    Path folder(Path otherwise) {
        return folder == null ? otherwise : folder;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** Writes the page into the folder, and the files. */
    void write(Path into, PlanView view) {
        var page = Report.html(List.of(view));
        SolutionFiles.writePage(into.resolve("report.html"), page);
        for (var file : files) {
            switch (form(file)) {
                case WORKBOOK -> SolutionFiles.writeWorkbook(file, view.problem(), view.allocation());
                case FLOWS -> SolutionFiles.writeFlows(file, view.problem(), view.allocation());
                case PAGE -> SolutionFiles.writePage(file, page);
            }
        }
    }
}
