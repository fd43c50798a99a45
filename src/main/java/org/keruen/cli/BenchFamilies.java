package org.keruen.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.keruen.bench.Families;
import org.keruen.core.Core;
import org.keruen.io.instances.InstanceFormat;
import org.keruen.solve.Solver;

/** What the benchmark is told of this program: its solver families and its formats of public instances. */
final class BenchFamilies {
    private BenchFamilies() {}

    static Families all() {
        Map<String, Function<Map<String, String>, Solver>> solvers = new LinkedHashMap<>();
        Solvers.all().forEach((name, family) -> solvers.put(name, family.make()));
        Map<String, Function<Path, Core>> formats = new LinkedHashMap<>();
        for (var format : InstanceFormat.values()) {
            formats.put(format.id(), format::read);
        }
        return new Families(solvers, formats);
    }
}
