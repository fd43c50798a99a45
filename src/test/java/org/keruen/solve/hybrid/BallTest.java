package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.core.PlanEvaluation.Rule;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.RandomCores;
import org.keruen.solve.Watcher;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;

/** Plans that are not the best, in Cores with everything mixed in, and parts of them drawn at random. */
class BallTest {
    private static final int SEEDS = 120;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePlanGoesInTheBallAtItsOwnCost() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var core = RandomCores.core(seed, true);
            var plan = plan(core, seed);
            if (plan != null) {
                var ball = ball(core, plan, seed);
                var inside = PlanEvaluation.of(ball.core(), ball.inside());
                assertThat(inside.violations()).as("seed %d", seed).isEmpty();
                assertThat(inside.cost())
                        .as("seed %d", seed)
                        .isCloseTo(PlanEvaluation.of(core, plan).cost(), within(1e-6));
                assertThat(PlanEvaluation.of(core, ball.spliced(ball.inside())).cost())
                        .as("seed %d", seed)
                        .isCloseTo(inside.cost(), within(1e-6));
            }
        }
    }

    @Test
    void theBestOfTheBallIsAPlanOfTheWholeForAsMuch() {
        int better = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var core = RandomCores.core(seed, true);
            var plan = plan(core, seed);
            if (plan == null) {
                continue;
            }
            var ball = ball(core, plan, seed);
            var best = best(ball.core());
            if (best == null) {
                continue;
            }
            double cost = PlanEvaluation.of(ball.core(), best).cost();
            var whole = PlanEvaluation.of(core, ball.spliced(best));
            boolean circlesMayPay =
                    Arrays.stream(core.cost()).flatMapToDouble(Arrays::stream).anyMatch(c -> c < 0);
            assertThat(whole.violations())
                    .as("seed %d", seed)
                    .allMatch(violation -> violation.rule() == Rule.RESOURCE_LOWER);
            if (whole.isFeasible() && !circlesMayPay) {
                assertThat(whole.cost()).as("seed %d", seed).isLessThanOrEqualTo(cost + 1e-5);
                better += whole.cost() < PlanEvaluation.of(core, plan).cost() - 1e-5 ? 1 : 0;
            }
        }
        assertThat(better).isGreaterThan(SEEDS / 12);
    }

    @Test
    void theBestOfABallOfEverythingIsTheBest() {
        for (int seed = 0; seed < SEEDS / 2; seed++) {
            var core = RandomCores.core(seed, true);
            var plan = plan(core, seed);
            var best = best(core);
            if (plan == null || best == null) {
                continue;
            }
            var ball = new Ball(
                    core,
                    plan,
                    all(core.network().nodeCount()),
                    all(core.commodities().count()));
            var bestInside = best(ball.core());
            assertThat(bestInside).as("seed %d", seed).isNotNull();
            if (bestInside != null) {
                assertThat(PlanEvaluation.of(ball.core(), bestInside).cost())
                        .as("seed %d", seed)
                        .isCloseTo(PlanEvaluation.of(core, best).cost(), within(1e-4));
            }
        }
    }

    @Test
    void whatOthersUseIsNotForTheBall() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK);
        var trunk = new Plan(
                new int[] {0, 1, 2},
                new int[][] {{3, 6}, {4, 6}, {5, 6}},
                new double[] {10, 10, 10},
                new double[3],
                new int[] {0, 0, 0, 1, 1, 1, 1});
        var one = new BitSet();
        one.set(0);
        var ball = new Ball(core, trunk, all(5), one);
        assertThat(ball.core().commodities().quantity()).containsExactly(10);
        assertThat(best(ball.core()))
                .isNotNull()
                .satisfies(best ->
                        assertThat(PlanEvaluation.of(ball.core(), best).cost()).isCloseTo(130, within(1e-6)));
    }

    @Test
    void aSearchOfTheBallFindsTheBetterWay() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK);
        var alone = new Plan(
                new int[] {0, 1, 2}, new int[][] {{0}, {1}, {2}}, new double[] {10, 10, 10}, new double[3], new int[] {
                    1, 1, 1, 0, 0, 0, 0
                });
        var ball = new Ball(core, alone, all(5), all(3));
        var found = new BallSearch(ball, HybridSettings.DEFAULT.inBall()).solve(1_000_000, 1e-6, 1, () -> false);
        assertThat(found).isNotNull();
        if (found != null) {
            assertThat(PlanEvaluation.of(core, found).cost()).isCloseTo(130, within(1e-6));
        }
    }

    private static Ball ball(Core core, Plan plan, int seed) {
        var random = new Random(seed);
        return new Ball(
                core,
                plan,
                some(core.network().nodeCount(), random),
                some(core.commodities().count(), random));
    }

    private static BitSet some(int count, Random random) {
        var some = all(count);
        for (int i = 0; i < count; i++) {
            some.set(i, random.nextInt(4) > 0);
        }
        return some;
    }

    private static BitSet all(int count) {
        var all = new BitSet();
        all.set(0, count);
        return all;
    }

    /** A plan of the Core that is best at other costs; null if there is none. */
    private static @Nullable Plan plan(Core core, int seed) {
        var random = new Random(seed);
        double[][] cost = Arrays.stream(core.cost())
                .map(ofClass -> Arrays.stream(ofClass)
                        .map(c -> c * 3 * random.nextDouble())
                        .toArray())
                .toArray(double[][]::new);
        return best(new Core(
                core.network(), core.commodities(), cost, core.resources(), core.designs(), core.constantCost()));
    }

    private static @Nullable Plan best(Core core) {
        var outcome = new ArcSolver(ArcSettings.DEFAULT).solve(core, Budget.UNLIMITED, Watcher.NONE);
        return outcome instanceof Outcome.Optimal optimal ? optimal.plan() : null;
    }
}
