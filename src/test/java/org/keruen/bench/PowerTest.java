package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.keruen.bench.measure.Comparison.Verdict;

/** Whether verdicts on journals of known truth are right, over 1,000 simulated experiments. */
class PowerTest {
    private static final int EXPERIMENTS = 1000;
    private static final Experiment SHAPE = Simulation.experiment(20, 3);

    @Test
    void alikeConfigurationsAreSeldomCalledDifferent() {
        assertThat(shareJudgedDifferent(1)).isLessThanOrEqualTo(0.065);
    }

    @Test
    void aFactorOfOneAndAHalfIsNearlyAlwaysFound() {
        assertThat(shareJudgedDifferent(1.5)).isGreaterThanOrEqualTo(0.95);
    }

    private static double shareJudgedDifferent(double factor) {
        var random = new SplittableRandom(20);
        int different = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            var duels = duels(Simulation.runs(SHAPE, factor, random));
            assertThat(duels).noneMatch(duel -> factor > 1 && duel.verdict() == Verdict.WORSE);
            boolean told = duels.stream()
                    .anyMatch(duel -> duel.verdict() == Verdict.BETTER || duel.verdict() == Verdict.WORSE);
            different += told ? 1 : 0;
        }
        return different / (double) EXPERIMENTS;
    }

    private static List<Duel> duels(List<Run> runs) {
        var judged = Judge.judged(runs);
        var references = new References(judged, List.of());
        var assessed = judged.stream()
                .map(run -> Assessment.of(run, references, SHAPE.targets(), Simulation.LIMIT_SECONDS))
                .toList();
        return Duel.all(new Field(List.of("old", "new"), assessed), "old", Measure.of(SHAPE));
    }
}
