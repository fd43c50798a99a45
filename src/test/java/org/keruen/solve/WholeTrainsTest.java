package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keruen.compile.Compiler;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.io.ProblemFiles;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;
import org.keruen.solve.lots.LotsSettings;
import org.keruen.solve.lots.LotsSolver;

/** Plans of whole lots are just that: what a path carries is so many trains of the size that is stated. */
class WholeTrainsTest {
    private static final int PROBLEMS = 60;

    /** Part of a lot that is taken for an error of summing. */
    private static final double ROUNDING = 1e-6;

    private static Solver exact(String... words) {
        var settings = new HashMap<>(
                Map.of("lots", "exact", "bundles", "3", "round-moves", "20", "patience", "2", "restarts", "0"));
        for (int i = 0; i < words.length; i += 2) {
            settings.put(words[i], words[i + 1]);
        }
        return new LotsSolver(LotsSettings.of(settings));
    }

    private static Budget moves(long moves) {
        return new Budget(Double.POSITIVE_INFINITY, moves, 1e-9, 1, 1, () -> false);
    }

    /** A random Core whose commodities come in lots: some of one lot, some of many, most with a rest. */
    private static Core inLots(long seed) {
        var core = LayeredCores.core(seed);
        var all = core.commodities();
        var random = new Random(seed);
        double[] lot = new double[all.count()];
        Arrays.setAll(lot, k -> all.quantity()[k] / (1 + random.nextInt(40)) * (random.nextBoolean() ? 1 : 0.83));
        var cut = new Commodities(
                all.origin(),
                all.destination(),
                all.quantity(),
                all.costClass(),
                all.unmetCost(),
                all.maxWeight(),
                lot);
        return new Core(core.network(), cut, core.cost(), core.resources(), core.designs(), core.constantCost());
    }

    private static Core kazakhstan() {
        return Compiler.compile(ProblemFiles.read(Path.of("problems", "kazakhstan"), null))
                .core();
    }

    private static @Nullable Plan plan(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal.plan();
            case Outcome.Feasible feasible -> feasible.plan();
            default -> null;
        };
    }

    /** Every amount of every commodity is a number of whole lots, but that one may hold the rest besides. */
    private static void assertWhole(Core core, Plan plan) {
        for (int k = 0; k < core.commodities().count(); k++) {
            double quantity = core.commodities().quantity()[k];
            double lot = core.commodities().lot()[k];
            double rest = quantity - lot * Math.floor(quantity / lot + ROUNDING);
            var broken = new ArrayList<Double>();
            for (double amount : amounts(plan, k)) {
                if (!isWhole(amount, lot)) {
                    broken.add(amount);
                }
            }
            if (lot > 0) {
                assertThat(amounts(plan, k).stream().mapToDouble(a -> a).sum())
                        .as("commodity %d, all of it", k)
                        .isCloseTo(quantity, within(ROUNDING * quantity));
                assertThat(broken)
                        .as("commodity %d in lots of %s, rest %s", k, lot, rest)
                        .hasSizeLessThanOrEqualTo(1)
                        .allMatch(amount -> isWhole(amount - rest, lot));
            }
        }
    }

    private static List<Double> amounts(Plan plan, int k) {
        var amounts = new ArrayList<>(List.of(plan.unmet()[k]));
        for (int p = 0; p < plan.pathCount(); p++) {
            if (plan.commodity()[p] == k) {
                amounts.add(plan.flow()[p]);
            }
        }
        return amounts;
    }

    private static boolean isWhole(double amount, double lot) {
        return Math.abs(amount - lot * Math.round(amount / lot)) <= ROUNDING * lot;
    }

    @Test
    void everyPathOfARandomProblemCarriesWholeLots() {
        int found = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var core = inLots(seed);
            var plan = plan(exact().solve(core, moves(20_000), Watcher.NONE));
            if (plan != null) {
                found++;
                assertThat(PlanEvaluation.of(core, plan).violations()).isEmpty();
                assertWhole(core, plan);
            }
        }
        assertThat(found).isGreaterThan(PROBLEMS / 3);
    }

    @Test
    void everyPathOfKazakhstanCarriesWholeTrainsAndShips() {
        var core = kazakhstan();
        for (var bundles : List.of("1", "5")) {
            var outcome = exact("bundles", bundles).solve(core, moves(60_000), Watcher.NONE);
            assertThat(outcome).as("bundles %s", bundles).isInstanceOf(Outcome.Feasible.class);
            if (outcome instanceof Outcome.Feasible feasible) {
                assertThat(PlanEvaluation.of(core, feasible.plan()).violations())
                        .isEmpty();
                assertWhole(core, feasible.plan());
                assertThat(feasible.cost()).isLessThan(1.02 * feasible.bound());
            }
        }
    }

    @Test
    void whatDividedVolumesCostIsNoAnswerAfterARelay() {
        var divided = new HybridSolver(HybridSettings.DEFAULT);
        int found = 0;
        for (int seed = 0; seed < PROBLEMS / 3; seed++) {
            var core = inLots(seed);
            var known = new ArrayList<Double>();
            var watcher = incumbentsInto(known);
            var outcome = new Relay(divided, 60, exact()).solve(core, moves(20_000), watcher);
            var plan = plan(outcome);
            if (plan != null) {
                found++;
                assertWhole(core, plan);
                assertThat(known.getLast())
                        .isCloseTo(PlanEvaluation.of(core, plan).cost(), within(1e-6));
            }
        }
        assertThat(found).isGreaterThan(PROBLEMS / 10);
    }

    private static Watcher incumbentsInto(List<Double> known) {
        return new Watcher() {
            @Override
            public void incumbent(double cost) {
                known.add(cost);
            }

            @Override
            public void bound(double bound) {}
        };
    }

    @Test
    void aPlanOfWholeLotsThatItBeginsWithNeverGetsWorse() {
        for (int seed = 0; seed < PROBLEMS / 3; seed++) {
            var core = inLots(seed);
            var known = plan(exact().solve(core, moves(20_000), Watcher.NONE));
            if (known != null) {
                var again = plan(exact().solveFrom(Start.of(known), core, moves(1), Watcher.NONE));
                assertThat(again).as("problem %d", seed).isNotNull();
                assertThat(again == null ? 0 : PlanEvaluation.of(core, again).cost())
                        .as("problem %d", seed)
                        .isLessThanOrEqualTo(PlanEvaluation.of(core, known).cost() + 1e-6);
            }
        }
    }
}
