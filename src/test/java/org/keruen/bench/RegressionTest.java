package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegressionTest {
    @Test
    void aVersionThatIsTwiceAsSlowIsWorse() {
        var regression = Regression.of(runs(1), runs(2), 0.01);
        assertThat(regression.isWorse()).isTrue();
        assertThat(regression.duels().getFirst().sentence())
                .startsWith("c: new is 2 (95 %: 2–2) times slower than old to a gap of 1 %, on 12 of 12 problems;");
        assertThat(regression.changes()).isEmpty();
    }

    @Test
    void theSameJournalTwiceIsNotWorse() {
        assertThat(Regression.of(runs(1), runs(1), 0.01).isWorse()).isFalse();
    }

    @Test
    void aPlanThatIsLostIsTold() {
        var after = new ArrayList<>(runs(1));
        var lost = new Answer(RunStatus.CRASH, null, null, 1, "");
        after.set(0, Simulation.run(after.getFirst().key(), lost, List.of()));
        var regression = Regression.of(runs(1), after, 0.01);
        assertThat(regression.isWorse()).isTrue();
        assertThat(regression.changes()).containsExactly("p1, c, seed 1: was optimal, is crash");
    }

    @Test
    void journalsWithoutACommonRunAreRefused() {
        assertThatThrownBy(() -> Regression.of(runs(1), List.of(), 0.01))
                .hasMessage("the journals have no run in common");
    }

    private static List<Run> runs(double factor) {
        var runs = new ArrayList<Run>();
        for (int p = 1; p <= 12; p++) {
            runs.add(Simulation.run(new RunKey("p" + p, "c", 1, 1), factor * p));
        }
        return runs;
    }
}
