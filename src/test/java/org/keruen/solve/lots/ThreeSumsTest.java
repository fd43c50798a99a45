package org.keruen.solve.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.LayeredCores;
import org.keruen.solve.RandomCores;

/**
 * What bookings cost, summed three times by different means: the running tally, constraint streams, and the Core's own.
 */
class ThreeSumsTest {
    private static final LotsSettings.Method ALL_KINDS = LotsSettings.of(
                    Map.of("moves", "change 4 swap 2 pillar 1 close 1 open 1 shift 1"))
            .method();
    private static final Bundling BUNDLING = new Bundling(3);
    private static final int PROBLEMS = 300;
    private static final int BOOKINGS = 8;

    @Test
    void theThreeSumsAgreeOnRandomProblems() {
        var streams = SolutionManager.<Bookings, HardSoftScore>create(SolverFactory.<Bookings>create(new SolverConfig()
                .withSolutionClass(Bookings.class)
                .withEntityClasses(Bundle.class)
                .withConstraintProviderClass(StreamScore.class)));
        int feasible = 0;
        int broken = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var board = Boards.of(core(seed), 5);
            var random = new Random(seed);
            for (int i = 0; i < BOOKINGS; i++) {
                var allotment = i == 0 ? Seeds.greedy(board, BUNDLING, 1) : Boards.byChance(board, random);
                var task = new Bookings.Task(board, BUNDLING, 2);
                StreamScore.TASK.set(task);
                var streamed = streams.update(new Bookings(task, allotment));
                var tally = Plans.tally(board, allotment);
                assertThat(streamed)
                        .as("streams, problem %d", seed)
                        .isEqualTo(BookingsScore.score(tally.cost(), tally.excess(), 2));
                boolean keepsAll = agreesWithTheCore(board, allotment, tally, seed);
                feasible += keepsAll ? 1 : 0;
                broken += keepsAll ? 0 : 1;
            }
        }
        assertThat(feasible).isGreaterThan(100);
        assertThat(broken).isGreaterThan(100);
    }

    private static Core core(int seed) {
        return seed % 3 == 0 ? RandomCores.core(seed, true) : LayeredCores.core(seed);
    }

    private static boolean agreesWithTheCore(Board board, Allotment allotment, Tally tally, int seed) {
        var core = board.core();
        var evaluation = PlanEvaluation.of(core, Plans.of(board, allotment));
        boolean keepsAll = tally.excess() == 0;
        assertThat(evaluation.isFeasible())
                .as("problem %d: %s", seed, evaluation.violations())
                .isEqualTo(keepsAll);
        double cost = tally.cost() / board.ledger().moneyScale() + core.constantCost();
        if (Double.isFinite(evaluation.cost())) {
            assertThat(cost)
                    .as("problem %d", seed)
                    .isCloseTo(evaluation.cost(), within(1e-8 * Math.max(1, Math.abs(cost))));
        }
        return keepsAll;
    }

    @Test
    void fullAssertHoldsOverThousandsOfMovesOfEveryKind() {
        for (int seed = 0; seed < 8; seed++) {
            var board = Boards.of(LayeredCores.core(seed), 6);
            runAsserting(board, 1 + seed, seed, BookingsScore.class, 500);
        }
    }

    @Test
    void aPlantedErrorIsCaught() {
        var board = Boards.of(LayeredCores.core(3), 6);
        assertThatThrownBy(() -> runAsserting(board, 1, 3, PlantedError.class, 2000))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corrupt");
    }

    private static void runAsserting(
            Board board,
            double price,
            long seed,
            Class<? extends IncrementalScoreCalculator<Bookings, HardSoftScore>> calculator,
            long moves) {
        var task = new Bookings.Task(board, BUNDLING, price);
        StreamScore.TASK.set(task);
        var from = new Bookings(task, Boards.byChance(board, new Random(seed)));
        var config = new Timefold(ALL_KINDS)
                .config(task, from.getBundles().size(), seed, moves)
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        var streams = new ScoreDirectorFactoryConfig().withConstraintProviderClass(StreamScore.class);
        var score = Objects.requireNonNull(config.getScoreDirectorFactoryConfig());
        score.setAssertionScoreDirectorFactory(streams);
        score.setIncrementalScoreCalculatorClass(calculator);
        var best = SolverFactory.<Bookings>create(config).buildSolver().solve(from);
        assertThat(best.getBundles()).hasSameSizeAs(from.getBundles());
    }

    /** Off by one, after a while. */
    public static final class PlantedError implements IncrementalScoreCalculator<Bookings, HardSoftScore> {
        private final BookingsScore score = new BookingsScore();
        private int calculated;

        @Override
        public void resetWorkingSolution(Bookings bookings) {
            score.resetWorkingSolution(bookings);
        }

        @Override
        public void beforeVariableChanged(Object entity, String variable) {
            score.beforeVariableChanged(entity, variable);
        }

        @Override
        public void afterVariableChanged(Object entity, String variable) {
            score.afterVariableChanged(entity, variable);
        }

        @Override
        public HardSoftScore calculateScore() {
            calculated++;
            var exact = score.calculateScore();
            return calculated > 300 ? HardSoftScore.of(exact.hardScore(), exact.softScore() - 1) : exact;
        }
    }
}
