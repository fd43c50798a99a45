package org.keruen.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.generate.Recipe;

/** Where a problem comes from. */
public sealed interface Source {
    /** A problem file or folder, as it stands or in a scenario. */
    record ProblemFile(Path path, @Nullable String scenario) implements Source {}

    /** A public instance, in one of the formats that the program reads. */
    record PublicFile(Path path, String format) implements Source {}

    /** Drawn by a generator. */
    record Generated(Recipe recipe) implements Source {}

    /** A linear network drawn by a generator, without freight's words. */
    record DrawnNetwork(Recipe recipe) implements Source {}
}
