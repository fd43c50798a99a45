package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnytimeTest {
    /** Seed 1 halves the gap after 1 s and closes it after 10 s; seed 2 closes it after 1 s. */
    @Test
    void theBandRunsFromTheBestToTheWorstSeedAndTheLineBetweenThem() {
        var slow = run(1, List.of(point(1, 200), point(10, 100)));
        var fast = run(2, List.of(point(1, 100)));
        var references = new References(List.of(slow, fast), List.of());
        var assessed = List.of(slow, fast).stream()
                .map(run -> Assessment.of(run, references, List.of(0.01), 100))
                .toList();
        var curve = Anytime.of(new Field(List.of("c"), assessed), "c", references, 100);
        assertThat(at(curve.gap(), curve, 0.5)).isEqualTo(1);
        assertThat(at(curve.low(), curve, 5)).isEqualTo(0);
        assertThat(at(curve.gap(), curve, 5)).isEqualTo(0.25);
        assertThat(at(curve.high(), curve, 5)).isEqualTo(0.5);
        assertThat(at(curve.high(), curve, 50)).isEqualTo(0);
    }

    private static double at(List<Double> values, Anytime curve, double seconds) {
        int i = 0;
        while (curve.seconds().get(i) < seconds) {
            i++;
        }
        return values.get(i);
    }

    private static Run run(long seed, List<TracePoint> trace) {
        var answer = new Answer(RunStatus.FEASIBLE, 100.0, null, trace.getLast().seconds(), "");
        return Simulation.run(new RunKey("p", "c", seed, 1), answer, trace);
    }

    private static TracePoint point(double seconds, double cost) {
        return new TracePoint(seconds, cost, null, null, null);
    }
}
