package org.keruen.io.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;

/** Published optima of public instances, where these lie beside the project. */
class KnownOptimaTest {
    private static final Path INSTANCES = Path.of("..", "shared", "instances");

    @ParameterizedTest
    @CsvSource({
        "canad, canad/r01.1.dow, 74079",
        "canad, canad/c33.dow, 423848",
        "mcf, mcf/grid1, 827319",
        "mcf, mcf/grid5, 5049688.5",
        "mcf, mcf/planar30, 44350624",
        "mcf, mcf/planar80, 182438133.402",
        "warehouse, warehouse/cap41.txt, 1040444.375",
        "fixed-charge, fixed-charge/r20x100.txt, 15603"
    })
    void theOptimumIsFound(String format, String file, double best) {
        var outcome = outcome(read(format, file));
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        assertThat(((Outcome.Optimal) outcome).cost()).isCloseTo(best, within(1e-6 * best));
    }

    @Test
    void theInfeasibleIsFoundSo() {
        var core = read("canad", "canad/r01.7.dow");
        var outcome = outcome(core);
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        assertThat(((Outcome.Infeasible) outcome).proof())
                .matches(proof -> proof != null && proof.proves(core), "a proof that holds");
    }

    private static Core read(String format, String file) {
        assumeTrue(Files.exists(INSTANCES.resolve(file)));
        return InstanceFormat.of(format).read(INSTANCES.resolve(file));
    }

    private static Outcome outcome(Core core) {
        return new HybridSolver(HybridSettings.DEFAULT).solve(core, Budget.UNLIMITED, Watcher.NONE);
    }
}
