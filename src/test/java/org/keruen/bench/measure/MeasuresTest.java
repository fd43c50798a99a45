package org.keruen.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.bench.measure.GapIntegral.Step;

/** Measures against values worked out by hand. */
class MeasuresTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void theIntegralIsTheAreaUnderTheGap() {
        var steps = List.of(new Step(1, 0.5), new Step(3, 0));
        assertThat(GapIntegral.of(steps, 5)).isEqualTo(1 * 1 + 2 * 0.5);
    }

    @Test
    void stepsAfterTheEndDoNotCount() {
        assertThat(GapIntegral.of(List.of(new Step(2, 0.25), new Step(9, 0)), 4))
                .isEqualTo(2 + 2 * 0.25);
    }

    @Test
    void aSearchWithoutAPlanHasTheWholeTimeAsIntegral() {
        assertThat(GapIntegral.of(List.of(), 7)).isEqualTo(7);
    }

    @Test
    void theGapIsRelativeToTheGreaterValue() {
        assertThat(GapIntegral.gap(100, 80)).isCloseTo(0.2, within(1e-12));
        assertThat(GapIntegral.gap(-80, -100)).isCloseTo(0.2, within(1e-12));
        assertThat(GapIntegral.gap(1, -1)).isEqualTo(1);
        assertThat(GapIntegral.gap(0, 0)).isZero();
    }

    @Test
    void theShiftedMeanOf1And3Shifted1IsTheRootOf8Less1() {
        assertThat(ShiftedMean.of(new double[] {1, 3}, 1)).isCloseTo(1.8284271247461903, within(1e-12));
    }

    @Test
    void failuresCountAsTheLimitTenTimesItOrNotAtAll() {
        double[] seconds = {2, NEVER};
        assertThat(FailurePolicy.LIMIT.apply(seconds, 60)).containsExactly(2, 60);
        assertThat(FailurePolicy.TENFOLD.apply(seconds, 60)).containsExactly(2, 600);
        assertThat(FailurePolicy.LEFT_OUT.apply(seconds, 60)).containsExactly(2);
    }

    @Test
    void theExpectedRunningTimeSpreadsFailuresOverSuccesses() {
        assertThat(RunningTime.expected(new double[] {2, NEVER, 4}, 10)).isEqualTo(8);
        assertThat(RunningTime.expected(new double[] {NEVER}, 10)).isInfinite();
    }

    @Test
    void aPerformanceProfileCountsProblemsWithinAFactorOfTheBest() {
        var profiles = Profiles.performance(new double[][] {{1, 4, NEVER}, {2, 2, 3}});
        assertThat(profiles.get(0).at(1)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(profiles.get(0).at(2)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(profiles.get(0).at(100)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(profiles.get(1).at(1)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(profiles.get(1).at(2)).isEqualTo(1);
    }

    @Test
    void theReachedCurveStepsAtEachTime() {
        var curve = Profiles.reached(new double[] {3, 1, NEVER, 1});
        assertThat(curve.x()).containsExactly(1.0, 3.0);
        assertThat(curve.share()).containsExactly(0.5, 0.75);
    }

    @Test
    void theVirtualBestMissesOnlyThoseWhoAreSometimesBest() {
        double[][] seconds = {{1, 9}, {9, 1}, {5, 5}};
        assertThat(VirtualBest.of(seconds)).containsExactly(1, 1);
        double[] contributions = VirtualBest.contributions(seconds, 0, 60);
        // Without the first the bests are 5 and 1: the geometric mean grows from 1 to √5.
        assertThat(contributions[0]).isCloseTo(2.23606797749979, within(1e-12));
        assertThat(contributions[2]).isEqualTo(1);
    }
}
