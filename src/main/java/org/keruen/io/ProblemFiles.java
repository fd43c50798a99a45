package org.keruen.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Problem;
import org.keruen.problem.Remarks;

/**
 * The files of a problem: one YAML or JSON file, one workbook ({@code .xlsx}) with a sheet for each table, or a folder
 * with {@code problem.yaml} and a CSV file for each other table.
 */
public final class ProblemFiles {
    private ProblemFiles() {}

    /**
     * The problem that stands in a file or folder, with a scenario's changes or as it stands.
     *
     * @throws MissingFile if there is nothing to read
     * @throws BadFile with every fault, if what is there is no valid problem
     */
    public static Problem read(Path path, @Nullable String scenario) {
        var faults = new Faults();
        var raw = ProblemReader.read(path, faults);
        var problem = bind(raw, scenario, faults);
        faults.throwIfAny();
        if (problem == null) {
            throw new IllegalStateException("no problem and no fault in " + path);
        }
        return problem;
    }

    private static @Nullable Problem bind(RawProblem raw, @Nullable String scenario, Faults faults) {
        Overlay.check(raw, faults);
        var changed = scenario == null ? raw : Overlay.apply(raw, scenario, faults);
        return ProblemBinder.bind(changed, scenario, faults);
    }

    /**
     * Everything there is to say of a problem's files: as they stand, then what more is wrong in each scenario.
     *
     * @throws MissingFile if there is nothing to read
     */
    public static Validation validate(Path path) {
        var faults = new Faults();
        var raw = ProblemReader.read(path, faults);
        var problem = bind(raw, null, faults);
        var all = new ArrayList<>(faults.inOrder());
        for (var scenario : Overlay.ids(raw)) {
            var more = new Faults();
            bind(raw, scenario, more);
            more.inOrder().stream()
                    .filter(fault -> !all.contains(fault))
                    .map(fault -> fault.inScenario(scenario))
                    .forEach(all::add);
        }
        List<Fault> remarks = problem == null ? List.of() : ProblemBinder.faults(raw, Remarks.of(problem));
        return new Validation(all, remarks);
    }

    /** The scenarios that a problem's files tell of, in their order. */
    public static List<String> scenarios(Path path) {
        return Overlay.ids(ProblemReader.read(path, new Faults()));
    }

    /** SHA-256 of a problem's files: of each file's name, a zero, and its bytes, by name, one after another. */
    public static String sha256(Path path) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : ProblemReader.files(path)) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem as the text of a JSON file. */
    public static String json(Problem problem) {
        return TreeWriter.json(problem);
    }

    /**
     * Writes a problem as YAML, JSON or a workbook, by the ending of the path, or, without such an ending, as a folder.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Problem problem, Path path) {
        var name = String.valueOf(path.getFileName());
        if (name.endsWith(".json")) {
            Atomically.write(path, json(problem));
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            Atomically.write(path, TreeWriter.yaml(problem));
        } else if (name.endsWith(".xlsx")) {
            Atomically.write(path, WorkbookWriter.bytes(problem));
        } else {
            Atomically.writeFolder(path, FolderWriter.files(problem), FolderWriter.stale(problem));
        }
    }
}
