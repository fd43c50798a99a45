package org.keruen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keruen.allocation.Status;
import org.keruen.check.Checker;
import org.keruen.io.ProblemFiles;
import org.keruen.io.SolutionFiles;

/** The plans that come with the project, judged anew against the problem they are of. */
class SolutionsTest {
    static List<Path> plans() throws IOException {
        try (var folders = Files.list(Path.of("solutions"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("allocation.json")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPlanIsOptimalAndSound(Path folder) {
        var plan = SolutionFiles.read(folder);
        var problem = ProblemFiles.read(Path.of("problems", plan.problem()), plan.scenario());
        assertThat(plan.proof().status()).isEqualTo(Status.OPTIMAL);
        var verdict = Checker.check(problem, plan);
        assertThat(verdict.isSound()).as(verdict.text()).isTrue();
    }

    @Test
    void theReferenceProblemHasItsPlanOfTodayAndThreeScenarios() throws IOException {
        assertThat(plans())
                .contains(
                        Path.of("solutions", "kazakhstan"),
                        Path.of("solutions", "kazakhstan-hormuz-closed"),
                        Path.of("solutions", "kazakhstan-turgundi-railway-built"),
                        Path.of("solutions", "kazakhstan-combined-stress"));
    }
}
