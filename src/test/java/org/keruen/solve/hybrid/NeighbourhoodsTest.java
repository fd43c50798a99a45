package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Plan;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.RandomCores;
import org.keruen.solve.Watcher;
import org.keruen.solve.cuts.CutFamilies;
import org.keruen.solve.engine.WarmMip;
import org.keruen.solve.path.Links;
import org.keruen.solve.path.Relaxation.KnownPath;

class NeighbourhoodsTest {
    private static final WarmMip.Effort EFFORT = new WarmMip.Effort(1000, 100_000, 0, 1, () -> false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fewerUnitsAreFoundIfTheyDoNotCostTooMuch() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.TWO_TRUNKS);
        assertThat(fewer(core, 210)).containsExactly(1, 1, 1, 1, 0, 0);
        assertThat(fewer(core, 190)).isEmpty();
    }

    /** Units of a plan with one or two less than the five of the one by node 5. */
    private static int[] fewer(Core core, double mostCost) {
        var designs = core.designs();
        var mip = new RestrictedMip(core, CoreIndex.of(core), new Links(core), designs.least(), designs.most());
        var counted = new BitSet();
        counted.set(0, designs.count());
        mip.costAtMost(mostCost);
        mip.unitsBetween(counted, 3, 4);
        for (int k = 0; k < 3; k++) {
            mip.add(new KnownPath(k, new int[] {k, 3}));
            mip.add(new KnownPath(k, new int[] {k, 4, 5}));
        }
        return mip.solve(null, EFFORT);
    }

    @Test
    void aGroupIsOfSoManyCommoditiesAndABallOfSoManyNodes() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK);
        var plan = new Plan(
                new int[] {0, 1, 2},
                new int[][] {{3, 6}, {4, 6}, {5, 6}},
                new double[] {10, 10, 10},
                new double[3],
                new int[] {0, 0, 0, 1, 1, 1, 1});
        for (int seed = 0; seed < 10; seed++) {
            var balls = new Balls(core, new Chance(seed));
            assertThat(balls.isPossible(Neighbourhood.GROUP))
                    .as("in so small a network")
                    .isFalse();
            var group = balls.of(Neighbourhood.GROUP, 2, plan).core();
            assertThat(group.commodities().count()).isEqualTo(2);
            assertThat(group.designs().count()).isEqualTo(core.designs().count());
            assertThat(balls.of(Neighbourhood.BALL, 3, plan).core().network().nodeCount())
                    .isEqualTo(3);
        }
    }

    @Test
    void anyNeighbourhoodAloneOrNoneGivesTheSameCost() {
        for (int seed = 0; seed < 12; seed++) {
            var core = RandomCores.core(seed, true);
            double cost = cost(core, EnumSet.noneOf(Neighbourhood.class));
            for (var kind : Neighbourhood.values()) {
                assertThat(cost(core, EnumSet.of(kind)))
                        .as("seed %d, %s", seed, kind)
                        .isCloseTo(cost, within(1e-4));
            }
        }
    }

    private static double cost(Core core, EnumSet<Neighbourhood> searched) {
        var settings = new HybridSettings(true, false, false, searched, CutFamilies.NONE, 300, 100_000);
        var outcome = new HybridSolver(settings).solve(core, Budget.UNLIMITED, Watcher.NONE);
        return outcome instanceof Outcome.Optimal optimal ? optimal.cost() : -1;
    }

    @Test
    void aNeighbourhoodThatPaysIsSearchedMoreOftenAndADearOneLess() {
        var next = new NextLook(EnumSet.of(Neighbourhood.WAYS, Neighbourhood.FEWER, Neighbourhood.BALL), new Chance(1));
        for (int i = 0; i < 30; i++) {
            next.learn(Neighbourhood.WAYS, true, 3000);
            next.learn(Neighbourhood.FEWER, true, 300_000);
            next.learn(Neighbourhood.BALL, false, 3000);
        }
        Map<Neighbourhood, Integer> count = new EnumMap<>(Neighbourhood.class);
        for (int i = 0; i < 1000; i++) {
            count.merge(next.next(), 1, Integer::sum);
        }
        assertThat(count.get(Neighbourhood.WAYS)).isGreaterThan(750);
        assertThat(count.get(Neighbourhood.FEWER)).isBetween(30, 150);
        assertThat(count.get(Neighbourhood.BALL)).isBetween(10, 100);
    }

    @Test
    void settingsLeaveOutWhatTheyName() {
        var settings = HybridSettings.of(Map.of("without", "fewer+ball"));
        assertThat(settings.searched())
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(Neighbourhood.FEWER, Neighbourhood.BALL, Neighbourhood.WINDOW)));
        var all = EnumSet.allOf(Neighbourhood.class);
        assertThat(HybridSettings.of(Map.of("window", "on")).searched()).isEqualTo(all);
        assertThat(HybridSettings.of(Map.of())).isEqualTo(HybridSettings.DEFAULT);
        all.remove(Neighbourhood.WINDOW);
        assertThat(HybridSettings.of(Map.of()).searched()).isEqualTo(all);
        assertThat(HybridSettings.of(Map.of("neighbourhoods", "off")).neighbourhoods())
                .isFalse();
        assertThatThrownBy(() -> HybridSettings.of(Map.of("without", "balls")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("balls")
                .hasMessageContaining("group");
    }
}
