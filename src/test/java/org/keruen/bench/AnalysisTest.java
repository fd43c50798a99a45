package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final RunKey MINE = new RunKey("p", "mine", 1, 1);
    private static final RunKey OTHER = new RunKey("p", "other", 1, 1);

    @Test
    void aClearEffectIsSaidInASentence() {
        var experiment = Simulation.experiment(20, 3);
        var analysis = Analysis.of(experiment, Simulation.runs(experiment, 3, new SplittableRandom(1)));
        var sentence = analysis.sets().getFirst().duels().getFirst().sentence();
        assertThat(sentence)
                .matches("new is [23]\\.[0-9]+ \\(95 %: [0-9.]+–[0-9.]+\\) times faster than old to a gap of 1 %,"
                        + " on (19|20) of 20 problems; p < 0\\.001\\.");
        assertThat(analysis.missing()).isZero();
    }

    @Test
    void aBoundAboveACheckedPlanOfAnotherRunIsWrong() {
        var judged = Judge.judged(List.of(
                run(MINE, new Answer(RunStatus.OPTIMAL, 110.0, 105.0, 1, "")),
                run(OTHER, new Answer(RunStatus.FEASIBLE, 100.0, 90.0, 1, ""))));
        assertThat(judged.getFirst().answer().status()).isEqualTo(RunStatus.WRONG);
        assertThat(judged.getFirst().answer().remark()).startsWith("its bound 105.0 is above the cost 100.0");
        assertThat(judged.getLast().answer().status()).isEqualTo(RunStatus.FEASIBLE);
    }

    @Test
    void aProofThatThereIsNoPlanBesideAPlanIsWrong() {
        var judged = Judge.judged(List.of(
                run(MINE, new Answer(RunStatus.INFEASIBLE, null, null, 1, "")),
                run(OTHER, new Answer(RunStatus.FEASIBLE, 100.0, null, 1, ""))));
        assertThat(judged.getFirst().answer().status()).isEqualTo(RunStatus.WRONG);
    }

    @Test
    void aProofThatThereIsNoPlanAloneReachesEveryTarget() {
        var run = run(MINE, new Answer(RunStatus.INFEASIBLE, null, null, 2, ""));
        var references = new References(List.of(run), List.of());
        var assessment = Assessment.of(run, references, List.of(0.1, 0.01), 10);
        assertThat(assessment.secondsToTarget()).containsExactly(2, 2);
        assertThat(assessment.gapToBest()).isZero();
    }

    @Test
    void anIncumbentBelowTheCheckedAnswerIsNotBelieved() {
        var answer = new Answer(RunStatus.FEASIBLE, 120.0, null, 9, "");
        var trace = List.of(new TracePoint(1, 100.0, null), new TracePoint(9, 120.0, null));
        var references = new References(List.of(), List.of(new BestKnown("p", 100, BestKnown.Kind.OPTIMAL, "by hand")));
        var assessment = Assessment.of(Simulation.run(MINE, answer, trace), references, List.of(0.01), 10);
        assertThat(assessment.secondsToTarget()).containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void aPlanBetterThanTheTableIsRemarkedOn() {
        var shape = Simulation.experiment(1, 1);
        var known = List.of(new BestKnown("p1", 150, BestKnown.Kind.OPTIMAL, "a table"));
        var experiment = new Experiment(
                shape.name(),
                shape.title(),
                shape.problems(),
                shape.configurations(),
                shape.seeds(),
                1,
                shape.limits(),
                1,
                "old",
                shape.targets(),
                1.05,
                known);
        var analysis = Analysis.of(experiment, Simulation.runs(experiment, 1, new SplittableRandom(3)));
        assertThat(analysis.remarks())
                .anyMatch(remark ->
                        remark.endsWith("a checked plan of 100.0 for p1, below the optimal 150.0 of a table."));
    }

    private static Run run(RunKey key, Answer answer) {
        return Simulation.run(key, answer, List.of());
    }
}
