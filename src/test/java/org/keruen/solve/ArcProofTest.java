package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.core.Core;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;

/** What {@code arc} calls infeasible it proves, by prices that a class without solver code adds up. */
class ArcProofTest {
    private static Outcome solve(String backend, Core core) {
        return new ArcSolver(ArcSettings.of(Map.of("backend", backend))).solve(core, Budget.UNLIMITED, Watcher.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"highs", "glop"})
    void everyInfeasibleProblemWithoutDesignsIsProven(String backend) {
        int count = 0;
        for (int seed = 0; seed < 200; seed++) {
            var core = RandomCores.core(seed, false);
            if (solve(backend, core) instanceof Outcome.Infeasible infeasible) {
                count++;
                assertThat(infeasible.proof())
                        .as("seed %d: %s", seed, infeasible.why())
                        .isNotNull();
                assertThat(Objects.requireNonNull(infeasible.proof()).proves(core))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void withDesignsThereAreTrueProofsOrNone() {
        int proven = 0;
        for (int seed = 0; seed < 200; seed++) {
            var core = RandomCores.core(seed, true);
            if (solve("highs", core) instanceof Outcome.Infeasible infeasible) {
                boolean isProven = infeasible.proof() != null;
                proven += isProven ? 1 : 0;
                assertThat(infeasible.proof() == null || infeasible.proof().proves(core))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(infeasible.why().contains("no prices prove it"))
                        .as("seed %d", seed)
                        .isEqualTo(!isProven);
            }
        }
        assertThat(proven).isGreaterThan(20);
    }
}
