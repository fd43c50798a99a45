package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.core.Core;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.RandomModules;

/** Steps against all choices of units there are. */
class StepCostsTest {
    private static final double NEAR = 1e-9;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void aUseCostsTheCheapestUnitsThatCoverItAndThoseAreNamed(long seed) {
        var core = RandomModules.core(seed);
        var random = new Random(seed);
        var steps = new StepCosts(core, core.designs().least());
        boolean[] held = held(core);
        for (int trial = 0; trial < 40; trial++) {
            for (int r = 0; r < core.resources().count(); r++) {
                double use = 30 * random.nextDouble();
                int i = steps.stepFor(r, use, steps.first[r]);
                var cheapest = cheapest(core, held, r, use);
                if (cheapest < Double.POSITIVE_INFINITY) {
                    int[] at = lowest(steps);
                    at[r] = i;
                    int[] units = steps.units(at);
                    assertThat(steps.cost[i]).isCloseTo(cheapest, within(NEAR));
                    assertThat(PlanEvaluation.upper(core, units)[r]).isGreaterThanOrEqualTo(use - NEAR);
                    assertThat(costOn(core, held, r, units)).isCloseTo(cheapest, within(NEAR));
                } else {
                    assertThat(i).isEqualTo(steps.first[r + 1] - 1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void stepsRiseInCapacityAndCost(long seed) {
        var steps = new StepCosts(
                RandomModules.core(seed), RandomModules.core(seed).designs().most());
        for (int r = 0; r < steps.resourceCount(); r++) {
            for (int i = steps.first[r] + 1; i < steps.first[r + 1]; i++) {
                assertThat(steps.capacity[i]).isGreaterThan(steps.capacity[i - 1]);
                assertThat(steps.cost[i]).isGreaterThan(steps.cost[i - 1]);
            }
        }
    }

    @Test
    void manySmallModulesReachWhatCanBeUsedInFewSteps() {
        var offers = List.of(
                new StepMenu.Offer(0, 100_000_000, 1, 1e-6), new StepMenu.Offer(0, Integer.MAX_VALUE, 1.5, 2e-6));
        var steps = new StepMenu(0, 4, offers).steps();
        assertThat(steps).hasSizeLessThanOrEqualTo(StepMenu.MOST_STEPS);
        assertThat(steps.getFirst().capacity()).isZero();
        var enough =
                steps.stream().filter(step -> step.capacity() >= 4).findFirst().orElseThrow();
        assertThat(enough.cost()).isCloseTo(3_000_000, within(30_000.0));
    }

    @Test
    void manyModulesThatAreTooFewAreAllOffered() {
        var steps = new StepMenu(0, 1e9, List.of(new StepMenu.Offer(0, 10_000, 2, 3))).steps();
        assertThat(steps).hasSizeLessThanOrEqualTo(StepMenu.MOST_STEPS);
        assertThat(steps.getLast().capacity()).isEqualTo(30_000);
        assertThat(steps.getLast().units()).containsExactly(10_000);
    }

    @Test
    void aDesignThatAddsNothingLeavesFlowsDecisive() throws IOException {
        var core = TinyNetworks.ofFixedCharges(folder, """
            MULTIGEN.DAT:
            2 2 1
            1 2 1 0 5 1 1
            1 2 5 10 7 1 1
            1 2 4
            """);
        assertThat(new StepCosts(core, new int[2]).tellsAll()).isTrue();
    }

    /** Designs that are not priced by use: their units are told as they were held. */
    private static boolean[] held(Core core) {
        var designs = core.designs();
        var atLeast = new StepCosts(core, designs.least());
        var atMost = new StepCosts(core, designs.most());
        int[] low = atLeast.units(lowest(atLeast));
        int[] high = atMost.units(lowest(atMost));
        boolean[] held = new boolean[designs.count()];
        for (int g = 0; g < held.length; g++) {
            held[g] = designs.least()[g] == designs.most()[g] || low[g] != high[g];
        }
        return held;
    }

    private static int[] lowest(StepCosts steps) {
        return Arrays.copyOf(steps.first, steps.resourceCount());
    }

    /** What units on a resource cost that use chooses. */
    private static double costOn(Core core, boolean[] held, int r, int[] units) {
        double cost = 0;
        for (int g = 0; g < units.length; g++) {
            cost += isChosen(core, held, g, r) ? core.designs().cost()[g] * units[g] : 0;
        }
        return cost;
    }

    private static boolean isChosen(Core core, boolean[] held, int g, int r) {
        var designs = core.designs();
        int e = designs.firstEffect()[g];
        return !held[g] && e < designs.firstEffect()[g + 1] && designs.resource()[e] == r;
    }

    /** The least cost of units that cover a use, by trying all; +∞ if none do. */
    private static double cheapest(Core core, boolean[] held, int r, double use) {
        return cheapest(core, held, r, use, core.designs().least().clone(), 0);
    }

    private static double cheapest(Core core, boolean[] held, int r, double use, int[] units, int from) {
        int g = from;
        while (g < units.length && !isChosen(core, held, g, r)) {
            g++;
        }
        if (g == units.length) {
            boolean covers = PlanEvaluation.upper(core, units)[r] >= use;
            return covers ? costOn(core, held, r, units) : Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int n = core.designs().least()[g]; n <= core.designs().most()[g]; n++) {
            units[g] = n;
            least = Math.min(least, cheapest(core, held, r, use, units, g + 1));
        }
        units[g] = core.designs().least()[g];
        return least;
    }
}
