package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.bench.ExperimentReader;
import org.keruen.bench.Tuning;
import org.keruen.io.BadFile;

/** The files in {@code benchmarks} fit the program as it is. */
class BenchFilesTest {
    private static final Path FOLDER = Path.of("benchmarks");

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "families"})
    void anExperimentIsReadWithoutComplaint(String name) {
        var experiment = ExperimentReader.read(FOLDER.resolve(name + ".yaml"), null, BenchFamilies.all());
        assertThat(experiment.name()).isEqualTo(name);
    }

    @Test
    void theTuningIsReadWithoutComplaint() {
        assertThat(Tuning.read(FOLDER.resolve("tune-hybrid.yaml"), null, BenchFamilies.all())
                        .mostRuns())
                .isEqualTo(424);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "public-quick", "public-minute", "public-five-minutes", "public-linear"})
    void publicInstancesLackNothingButTheirFolder(String name) {
        var file = FOLDER.resolve(name + ".yaml");
        assertThatThrownBy(() -> ExperimentReader.read(file, null, BenchFamilies.all()))
                .isInstanceOfSatisfying(
                        BadFile.class,
                        bad -> assertThat(bad.faults())
                                .allSatisfy(
                                        fault -> assertThat(fault.toString()).contains("name it with --instances")));
    }
}
