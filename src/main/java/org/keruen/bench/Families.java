package org.keruen.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.keruen.core.Core;
import org.keruen.solve.Solver;

/**
 * The solvers and the formats of public instances that take part; who they are is said by the program, not here.
 *
 * @param solvers by family, made of settings; they throw {@link IllegalArgumentException} in words if those are wrong
 * @param formats readers of public instances by format
 */
public record Families(
        Map<String, Function<Map<String, String>, Solver>> solvers, Map<String, Function<Path, Core>> formats) {

    Set<String> names() {
        return solvers.keySet();
    }

    /**
     * The solver of a configuration.
     *
     * @throws IllegalArgumentException in words, if there is no such family or setting
     */
    Solver solver(Configuration configuration) {
        var make = solvers.get(configuration.family());
        if (make == null) {
            throw new IllegalArgumentException("there is no solver family " + configuration.family());
        }
        return make.apply(configuration.settings());
    }

    Core read(Path path, String format) {
        var reader = formats.get(format);
        if (reader == null) {
            throw new IllegalArgumentException("there is no format " + format);
        }
        return reader.apply(path);
    }
}
