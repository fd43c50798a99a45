package org.keruen.io;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Problem;

/**
 * The files of a problem: one YAML or JSON file, or a folder with {@code problem.yaml} and a CSV file for each other
 * table.
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
        var problem = ProblemBinder.bind(raw, scenario, faults);
        faults.throwIfAny();
        if (problem == null) {
            throw new IllegalStateException("no problem and no fault in " + path);
        }
        return problem;
    }
}
