package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final Experiment ONE_PROBLEM = Simulation.experiment(1, 2);

    private static final Run FIRST = run(
            1,
            new Answer(RunStatus.FEASIBLE, 100.0, 90.0, 30, ""),
            List.of(new TracePoint(2, 200.0, null, null, null), new TracePoint(20, 100.0, 90.0, null, null)));

    private static final Run SECOND = run(
            2,
            new Answer(RunStatus.FEASIBLE, 125.0, 100.0, 30, ""),
            List.of(new TracePoint(20, 125.0, 100.0, null, null)));

    @Test
    void beforeTheFirstPlanTheGapIsWhole() {
        assertThat(at(1).gapToBest()).isEqualTo(1);
        assertThat(at(1).gapToBound()).isNull();
    }

    @Test
    void seedsCountByTheirMean() {
        assertThat(at(5).gapToBest()).isCloseTo((0.5 + 1) / 2, within(1e-12));
        assertThat(at(30).gapToBest()).isCloseTo((0 + 0.2) / 2, within(1e-12));
    }

    @Test
    void aProvenGapNeedsABoundOfEverySeed() {
        assertThat(at(5).gapToBound()).isNull();
        assertThat(at(30).gapToBound()).isCloseTo((0.1 + 0.2) / 2, within(1e-12));
    }

    @Test
    void whatHasNotBeenRunIsLeftOut() {
        assertThat(Moment.of(ONE_PROBLEM, List.of(FIRST), List.of(10.0)))
                .extracting(Moment::configuration)
                .containsExactly("new");
    }

    private static Moment at(double seconds) {
        return Moment.of(ONE_PROBLEM, List.of(FIRST, SECOND), List.of(seconds)).getFirst();
    }

    private static Run run(long seed, Answer answer, List<TracePoint> trace) {
        return Simulation.run(new RunKey("p1", "new", seed, 1), answer, trace);
    }
}
