package org.keruen.bench;

import org.keruen.bench.generate.Generators;
import org.keruen.core.Core;
import org.keruen.io.ProblemFiles;
import org.keruen.problem.Problem;

/** A problem ready to be solved: in freight's words, or, for public instances, a bare Core. */
sealed interface Subject {
    record OfProblem(Problem problem) implements Subject {}

    record OfCore(Core core) implements Subject {}

    static Subject open(String id, Source source, Families families) {
        return switch (source) {
            case Source.ProblemFile(var path, var scenario) -> new OfProblem(ProblemFiles.read(path, scenario));
            case Source.PublicFile(var path, var format) -> new OfCore(families.read(path, format));
            case Source.Generated(var recipe) -> new OfProblem(Generators.draw(name(id), recipe));
            case Source.DrawnNetwork(var recipe) -> new OfCore(Generators.core(recipe));
        };
    }

    /** A name as problem files may have it. */
    static String name(String id) {
        return id.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    }
}
