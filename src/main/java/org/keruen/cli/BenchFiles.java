package org.keruen.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.Experiment;
import org.keruen.bench.ExperimentReader;
import org.keruen.bench.Tuning;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file that says what is to be run, what it needs besides, and where its finished runs are. */
final class BenchFiles {
    @Parameters(paramLabel = "FILE", description = "File of the experiment, or of what is to be tuned (YAML).")
    private Path file = Path.of("");

    @Option(names = "--instances", paramLabel = "FOLDER", description = "Folder of public instances.")
    private @Nullable Path instances;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Where finished runs are and go; default results/NAME/journal.jsonl beside FILE.")
    private @Nullable Path journal;

    Experiment experiment() {
        return ExperimentReader.read(file, instances, BenchFamilies.all());
    }

    Tuning tuning() {
        return Tuning.read(file, instances, BenchFamilies.all());
    }

    Path journal(Experiment experiment) {
        return journal(experiment, "journal.jsonl");
    }

    /** The journal asked for, or one of this name in the folder of the experiment's results. */
    Path journal(Experiment experiment, String name) {
        return journal == null
                ? file.resolveSibling("results").resolve(experiment.name()).resolve(name)
                : journal;
    }
}
