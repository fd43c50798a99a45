package org.keruen.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.generate.Generators;
import org.keruen.bench.generate.Recipe;
import org.keruen.io.ProblemFiles;
import org.keruen.io.instances.InstanceFormat;
import org.keruen.io.instances.MulticommodityFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen generate}: draws a problem at random. */
@Command(
        name = "generate",
        description = "Draws a problem at random; the same seed and settings always give the same.",
        mixinStandardHelpOptions = true,
        footer = "Without a generator, lists the generators and their settings.")
final class GenerateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GENERATOR", arity = "0..1", description = "freight, canad, layers, grid or planar.")
    private @Nullable String generator;

    @Option(names = "--config", paramLabel = "KEY=VALUE", description = "Setting of the generator; may be repeated.")
    private Map<String, Double> settings = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all chance; default 1.")
    private long seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "File (.yaml, .json) or folder to write; default GENERATOR-SEED.yaml, or .mcf.")
    private @Nullable String output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "mcf: write a grid or planar network as a public instance, which needs far less memory than a"
                    + " problem; solve reads it where its name ends in .mcf.")
    private @Nullable String format;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        if (generator == null) {
            list(line.getOut());
            return ExitCode.OK;
        }
        try {
            var name = "%s-%d".formatted(generator, seed);
            var recipe = new Recipe(generator, settings, seed);
            line.getErr().printf("written to %s%n", format == null ? problem(name, recipe) : instance(name, recipe));
            return ExitCode.OK;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, String.valueOf(wrong.getMessage()));
        }
    }

    private Path problem(String name, Recipe recipe) {
        var place = Outputs.ofProblem(output == null ? name + ".yaml" : output);
        ProblemFiles.write(Generators.draw(name, recipe), place);
        return place;
    }

    private Path instance(String name, Recipe recipe) {
        if (InstanceFormat.of(String.valueOf(format)) != InstanceFormat.MCF) {
            throw new IllegalArgumentException("--format %s: networks are written as mcf only".formatted(format));
        }
        var place = Outputs.writable(output == null ? name + ".mcf" : output);
        MulticommodityFile.write(place, Generators.core(recipe));
        return place;
    }

    private static void list(java.io.PrintWriter out) {
        for (var each : Generators.all()) {
            out.printf("%s: %s%n", each.name(), each.about());
            each.settings()
                    .forEach(setting -> out.printf(
                            "  %-16s %s; %s, default %s%n",
                            setting.name(), setting.about(), setting.rule(), setting.otherwise()));
        }
    }
}
