package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
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
        var trace = List.of(point(1, 100), point(9, 120));
        var references = new References(List.of(), List.of(known("p", BestKnown.Kind.OPTIMAL, 100.0)));
        var assessment = Assessment.of(Simulation.run(MINE, answer, trace), references, List.of(0.01), 10);
        assertThat(assessment.secondsToTarget()).containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void aPlanBetterThanTheTableIsRemarkedOn() {
        assertThat(remarks(known("p1", BestKnown.Kind.BEST_KNOWN, 150.0)))
                .anyMatch(remark ->
                        remark.endsWith("a checked plan of 100.0 for p1, below the best-known 150.0 of a table."));
    }

    @Test
    void aPlanBelowTheTablesBoundIsRemarkedOn() {
        var known = new BestKnown("p1", BestKnown.Kind.BEST_KNOWN, 150.0, 120.0, "a table");
        assertThat(remarks(known))
                .anyMatch(remark -> remark.endsWith("below the bound 120.0 of a table; one of them is wrong."));
    }

    @Test
    void aBoundAboveTheTablesPlanIsRemarkedOn() {
        assertThat(remarks(known("p1", BestKnown.Kind.BEST_KNOWN, 90.0)))
                .containsExactly(
                        "new says of p1 that no plan costs less than 100.0, against the best-known 90.0 of a table.");
    }

    @Test
    void aPlanForWhatTheTableCallsInfeasibleIsRemarkedOn() {
        assertThat(remarks(known("p1", BestKnown.Kind.INFEASIBLE, null)))
                .anyMatch(remark -> remark.endsWith("for p1, which is infeasible by a table."));
    }

    @Test
    void whatIsKnownOfAProblemComesFromTableAndRuns() {
        var answer = new Answer(RunStatus.FEASIBLE, 120.0, 90.0, 1, "");
        var known = new BestKnown("p1", BestKnown.Kind.BEST_KNOWN, 110.0, 80.0, "a table");
        var runs = List.of(Simulation.run(new RunKey("p1", "mine", 1, 1), answer, List.of()));
        var standard = Standard.of(Simulation.experiment(1, 1), new References(runs, List.of(known)));
        assertThat(standard)
                .containsExactly(new Standard("all-of-them", "p1", 110.0, "a table", 90.0, "mine", 20 / 110.0, false));
    }

    @Test
    void theTablesProofThatThereIsNoPlanIsAStandard() {
        var table = List.of(known("p", BestKnown.Kind.INFEASIBLE, null));
        assertThat(new References(List.of(), table).isInfeasible("p")).isTrue();
    }

    @Test
    void workIsToldBySecond() {
        var effort = new Effort(0, null, 0, 0, -1, 3000L);
        var plain = run(MINE, new Answer(RunStatus.NOTHING, null, null, 2, ""));
        var run = new Run("", "", MINE, plain.answer(), effort, plain.hashes(), plain.environment(), "", List.of(), "");
        var assessment = Assessment.of(run, new References(List.of(), List.of()), List.of(0.1), 10);
        assertThat(assessment.workPerSecond()).isEqualTo(1500);
    }

    private static List<String> remarks(BestKnown known) {
        var shape = Simulation.experiment(1, 1);
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
                List.of(known));
        return Analysis.of(experiment, Simulation.runs(experiment, 1, new SplittableRandom(3)))
                .remarks();
    }

    private static BestKnown known(String problem, BestKnown.Kind kind, @Nullable Double value) {
        return new BestKnown(problem, kind, value, null, "a table");
    }

    private static TracePoint point(double seconds, double cost) {
        return new TracePoint(seconds, cost, null, null, null);
    }

    private static Run run(RunKey key, Answer answer) {
        return Simulation.run(key, answer, List.of());
    }
}
