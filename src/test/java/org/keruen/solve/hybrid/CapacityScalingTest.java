package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.solve.path.Relaxation;

class CapacityScalingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void halfUsedUnitsAreGivenUpForFullOnes() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK);
        try (var relaxation = new Relaxation(core, 1, () -> false)) {
            relaxation.bound(core.designs().least(), core.designs().most());
            relaxation.solve(true, Double.POSITIVE_INFINITY);
            var told = new ArrayList<int[]>();
            new CapacityScaling(core, relaxation, 0.1, core.designs().cost().clone(), told::add).run();
            assertThat(told.getLast()).containsExactly(0, 0, 0, 1, 1, 1, 1);
        }
    }

    @Test
    void theRelaxationIsAsBeforeAfterwards() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.ONE_ARC);
        try (var relaxation = new Relaxation(core, 1, () -> false)) {
            relaxation.bound(core.designs().least(), core.designs().most());
            relaxation.solve(true, Double.POSITIVE_INFINITY);
            double before = relaxation.objective();
            new CapacityScaling(core, relaxation, 0.3, core.designs().cost().clone(), _ -> {}).run();
            relaxation.solve(true, Double.POSITIVE_INFINITY);
            assertThat(relaxation.objective()).isEqualTo(before);
        }
    }
}
