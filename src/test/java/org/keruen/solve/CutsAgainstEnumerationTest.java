package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.solve.cuts.CutFamilies;
import org.keruen.solve.cuts.Separation;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.End;

/** On random small networks with designs no cut takes away anything that whole units allow. */
class CutsAgainstEnumerationTest {
    private static final int MOST_ROUNDS = 12;
    private int cutCount;
    private double raised;

    @Test
    void arcSetsLeaveEveryChoiceItsCost() {
        for (int seed = 0; seed < 150; seed++) {
            check(network(seed, 4), new CutFamilies(true, false, false, false), seed);
        }
        assertThat(cutCount).isGreaterThan(20);
        assertThat(raised).isPositive();
    }

    @Test
    void cutsetsLeaveEveryChoiceItsCost() {
        for (int seed = 0; seed < 150; seed++) {
            check(network(seed, seed % 2 == 0 ? 1 : 3), new CutFamilies(false, true, false, false), seed);
        }
        assertThat(cutCount).isGreaterThan(100);
        assertThat(raised).isGreaterThan(0.3);
    }

    @Test
    void countsOfUnitsLeaveEveryChoiceItsCost() {
        for (int seed = 0; seed < 150; seed++) {
            check(network(seed, seed % 2 == 0 ? 1 : 3), new CutFamilies(false, true, true, false), seed);
        }
        assertThat(raised).isGreaterThan(0.3);
    }

    @Test
    void sumsOfRowsLeaveEveryChoiceItsCost() {
        for (int seed = 0; seed < 150; seed++) {
            check(network(seed, seed % 2 == 0 ? 1 : 3), new CutFamilies(false, false, false, true), seed);
        }
        assertThat(cutCount).isGreaterThan(100);
        assertThat(raised).isGreaterThan(0.3);
    }

    @Test
    void cutsOfCoresWithEverythingMixedInLeaveEveryChoiceItsCost() {
        for (int seed = 0; seed < 300; seed++) {
            check(RandomCores.core(seed, true), new CutFamilies(true, true, true, true), seed);
        }
    }

    /** Against the same networks with the arcs left out that no unit opens, where nothing is to be linked. */
    @Test
    void whatDesignsOpenOfSharedCapacitiesLeavesEveryChoiceItsCost() {
        for (int seed = 0; seed < 100; seed++) {
            var core = shared(seed);
            try (var linked = new Relaxation(core, 1, () -> false)) {
                linked.solve(true, Double.POSITIVE_INFINITY);
                forEachChoice(core, (least, most) -> {
                    linked.bound(least, most);
                    var found = linked.solve(true, Double.POSITIVE_INFINITY);
                    try (var free = new Relaxation(opened(core, least), 1, () -> false)) {
                        free.bound(least, most);
                        assertThat(found).isEqualTo(free.solve(false, Double.POSITIVE_INFINITY));
                        if (found == End.SOLVED) {
                            assertThat(linked.objective()).isCloseTo(free.objective(), within(1e-6));
                        }
                    }
                });
            }
        }
    }

    /** The Core with the arcs closed whose designs have no unit. */
    private static Core opened(Core core, int[] units) {
        var designs = core.designs();
        double[][] cost = {core.cost()[0].clone()};
        for (int g = 0; g < units.length; g++) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                cost[0][designs.arc()[i]] = units[g] < 1 ? Double.POSITIVE_INFINITY : cost[0][designs.arc()[i]];
            }
        }
        return new Core(core.network(), core.commodities(), cost, core.resources(), designs, core.constantCost());
    }

    /** Arcs at random; capacities and floors of one to three of them, which designs open, widen and raise. */
    private static Core shared(int seed) {
        var random = new Random(seed);
        int nodeCount = 4 + random.nextInt(2);
        int arcCount = 8 + random.nextInt(4);
        var sketch = new CoreSketch(nodeCount);
        for (int a = 0; a < arcCount; a++) {
            int tail = a % nodeCount;
            sketch.arc(tail, (tail + 1 + random.nextInt(nodeCount - 1)) % nodeCount, 1 + random.nextInt(6));
        }
        int commodityCount = 3 + random.nextInt(4);
        for (int k = 0; k < commodityCount; k++) {
            int origin = random.nextInt(nodeCount);
            int destination = (origin + 1 + random.nextInt(nodeCount - 1)) % nodeCount;
            sketch.mayCarry(origin, destination, 1 + random.nextInt(5), 30 + random.nextInt(20));
        }
        for (int r = 0; r < 4; r++) {
            int first = random.nextInt(arcCount - 3);
            int[] members =
                    IntStream.range(first, first + 1 + random.nextInt(3)).toArray();
            double[] weights = Arrays.stream(members)
                    .mapToDouble(a -> 1 + random.nextInt(2))
                    .toArray();
            sketch.resource(0, 2 + random.nextInt(10), members, weights);
        }
        for (int g = 0; g < 4; g++) {
            int first = random.nextInt(arcCount - 3);
            int[] owned = IntStream.range(first, first + 1 + random.nextInt(3)).toArray();
            sketch.design(1 + random.nextInt(2), 10 + random.nextInt(30), owned);
            if (random.nextBoolean()) {
                sketch.effect(g, random.nextInt(4), random.nextInt(3) == 0 ? 1 : 0, random.nextInt(7) - 2);
            }
        }
        return sketch.core();
    }

    /** Cuts off what can be cut off, then looks whether each choice of units costs what it costs without cuts. */
    private void check(Core core, CutFamilies families, int seed) {
        try (var cut = new Relaxation(core, 1, () -> false);
                var free = new Relaxation(core, 1, () -> false)) {
            cut.bound(core.designs().least(), core.designs().most());
            var separation = new Separation(core, families, seed);
            var end = cut.solve(true, Double.POSITIVE_INFINITY);
            double before = cut.lowerBound();
            for (int round = 0; round < MOST_ROUNDS && end == End.SOLVED; round++) {
                cutCount += cut.add(separation.brokenDeeper(cut.point(), 50));
                end = cut.solve(true, Double.POSITIVE_INFINITY);
            }
            if (end == End.SOLVED) {
                raised += (cut.lowerBound() - before) / Math.max(1, Math.abs(before));
            }
            forEachChoice(core, (least, most) -> {
                cut.bound(least, most);
                free.bound(least, most);
                var expected = free.solve(true, Double.POSITIVE_INFINITY);
                var found = cut.solve(true, Double.POSITIVE_INFINITY);
                assertThat(found)
                        .as("seed %d, units %s", seed, Arrays.toString(least))
                        .isEqualTo(expected);
                if (found == End.SOLVED) {
                    assertThat(cut.objective())
                            .as("seed %d, units %s", seed, Arrays.toString(least))
                            .isCloseTo(free.objective(), within(1e-6 * Math.max(1, Math.abs(free.objective()))));
                }
            });
        }
    }

    private static void forEachChoice(Core core, BiConsumer<int[], int[]> consumer) {
        int[] units = core.designs().least().clone();
        int g = 0;
        while (g < units.length) {
            consumer.accept(units.clone(), units.clone());
            for (g = 0; g < units.length && units[g] == core.designs().most()[g]; g++) {
                units[g] = core.designs().least()[g];
            }
            if (g < units.length) {
                units[g]++;
            }
        }
    }

    /** Arcs at random, some with capacities of their own and most with up to {@code most} units to buy. */
    private static Core network(int seed, int most) {
        var random = new Random(seed);
        int nodeCount = 4 + random.nextInt(2);
        int arcCount = 7 + random.nextInt(4);
        var sketch = new CoreSketch(nodeCount);
        for (int a = 0; a < arcCount; a++) {
            int tail = a % nodeCount;
            sketch.arc(tail, (tail + 1 + random.nextInt(nodeCount - 1)) % nodeCount, 1 + random.nextInt(6));
        }
        int commodityCount = 2 + random.nextInt(4);
        for (int k = 0; k < commodityCount; k++) {
            int origin = random.nextInt(nodeCount);
            int destination = (origin + 1 + random.nextInt(nodeCount - 1)) % nodeCount;
            sketch.mayCarry(origin, destination, 1 + random.nextInt(9), 60 + random.nextInt(40));
        }
        int designCount = 0;
        int room = most == 1 ? 7 : 4;
        for (int a = 0; a < arcCount; a++) {
            sketch.capacity(random.nextInt(4) == 0 ? random.nextInt(4) : 0, a);
            int kinds = designCount < room ? 1 + random.nextInt(2) : 0;
            for (int i = 0; i < kinds; i++) {
                int size = 3 + random.nextInt(8);
                sketch.design(most, 5 + size * 3, random.nextBoolean() && most == 1 ? new int[] {a} : new int[0]);
                sketch.effect(designCount++, a, 0, size);
            }
        }
        if (random.nextInt(3) == 0) {
            sketch.floor(1 + random.nextInt(3), random.nextInt(arcCount));
        }
        return sketch.core();
    }
}
