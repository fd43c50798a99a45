package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;

class RelinkingTest {
    private static final int NODES = 12;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyStepIsAPlanAndTheLastOneGoesAsTheGuide() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var core = network(seed);
            var from = plan(core, seed);
            var guide = plan(core, seed + 1000);
            var relinking = relinking(core, from, guide, seed);
            assertThat(relinking.cost()).isCloseTo(cost(core, from), within(1e-6));
            while (!relinking.isThere()) {
                relinking.step();
                assertThat(cost(core, relinking.plan())).as("seed %d", seed).isCloseTo(relinking.cost(), within(1e-6));
            }
            assertThat(relinking.cost()).as("seed %d", seed).isCloseTo(cost(core, guide), within(1e-6));
            assertThat(relinking.plan().units()).as("seed %d", seed).isEqualTo(guide.units());
        }
    }

    @Test
    void aPlanBetweenSharesWithBothEnds() throws IOException {
        var core = network(3);
        var from = plan(core, 3);
        var guide = plan(core, 4);
        var between = relinking(core, from, guide, 1).between();
        assertThat(between).isNotNull();
        if (between != null) {
            assertThat(different(between, from)).isBetween(1, different(from, guide) + 5);
            assertThat(different(between, guide)).isPositive();
            assertThat(PlanEvaluation.of(core, between).violations()).isEmpty();
        }
    }

    @Test
    void theSameChanceTakesTheSameWay() throws IOException {
        var core = network(5);
        assertThat(costsOnTheWay(core, 7)).isEqualTo(costsOnTheWay(core, 7)).hasSizeGreaterThan(3);
    }

    @Test
    void nothingIsBetweenAPlanAndItself() throws IOException {
        var core = network(1);
        var plan = plan(core, 1);
        assertThat(relinking(core, plan, plan, 1).isThere()).isTrue();
        assertThat(relinking(core, plan, plan, 1).between()).isNull();
    }

    @Test
    void ofPlansThatAreAlikeTheCheapestIsKept() throws IOException {
        var core = network(2);
        var elites = new Elites();
        var one = plan(core, 1);
        var other = plan(core, 2);
        elites.add(one, 10);
        elites.add(other, 8);
        elites.add(one, 9);
        elites.add(other, 8.5);
        assertThat(elites.plans()).containsExactly(other, one);
    }

    private static List<Double> costsOnTheWay(Core core, int seed) {
        var relinking = relinking(core, plan(core, 1), plan(core, 2), seed);
        var costs = new ArrayList<Double>();
        while (!relinking.isThere()) {
            relinking.step();
            costs.add(relinking.cost());
        }
        return costs;
    }

    private static Relinking relinking(Core core, Plan from, Plan guide, int seed) {
        return new Relinking(core, new StepCosts(core, core.designs().least()), from, guide, new Chance(seed));
    }

    /** A first plan by flows: each commodity on its cheapest way as others before it lie, in random order. */
    private static Plan plan(Core core, int seed) {
        var search = new FlowSearch(core, new StepCosts(core, core.designs().least()), seed, () -> false);
        search.construct();
        var plan = search.plan();
        if (plan == null) {
            throw new IllegalStateException("no plan with seed " + seed);
        }
        return plan;
    }

    private static double cost(Core core, Plan plan) {
        var evaluation = PlanEvaluation.of(core, plan);
        assertThat(evaluation.violations()).isEmpty();
        return evaluation.cost();
    }

    private static int different(Plan one, Plan other) {
        int count = 0;
        for (int g = 0; g < one.units().length; g++) {
            count += one.units()[g] == other.units()[g] ? 0 : 1;
        }
        return count;
    }

    /** Arcs from each node to each other that hold any amount in modules of 10 and 3, and commodities at random. */
    private Core network(int seed) throws IOException {
        var random = new Random(seed);
        var arcs = new StringBuilder();
        int arcCount = 0;
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                if (i != j && (random.nextInt(3) == 0 || j == (i + 1) % NODES)) {
                    arcs.append("%d %d %d 2 10 %d 3 %d%n"
                            .formatted(i, j, 1 + random.nextInt(5), 30 + random.nextInt(40), 20 + random.nextInt(20)));
                    arcCount++;
                }
            }
        }
        for (int k = 0; k < 3 * NODES; k++) {
            int from = random.nextInt(NODES);
            int to = (from + 1 + random.nextInt(NODES - 1)) % NODES;
            arcs.append("%d %d %d%n".formatted(from, to, 1 + random.nextInt(5)));
        }
        return TinyNetworks.of(folder, "%d %d %d%n".formatted(NODES, arcCount, 3 * NODES) + arcs);
    }
}
