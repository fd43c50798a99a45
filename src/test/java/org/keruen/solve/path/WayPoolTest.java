package org.keruen.solve.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.core.Core;
import org.keruen.core.Network;
import org.keruen.core.ShortestPaths;

class WayPoolTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsAddedIsFoundAndReadAgain(long seed) {
        var core = CrowdedGrid.core(seed);
        var pool = new WayPool(core);
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int k = random.nextInt(core.commodities().count());
            boolean isUnmet = random.nextInt(9) == 0;
            int[] way = isUnmet ? WayPool.UNMET : way(core, k, random);
            int known = pool.find(k, way);
            int p = known >= 0 ? known : pool.add(k, way);
            assertThat(pool.find(k, way)).isEqualTo(p);
            assertThat(pool.path(p)).isEqualTo(way);
            assertThat(pool.commodity(p)).isEqualTo(k);
            assertThat(pool.isUnmet(p)).isEqualTo(isUnmet);
            double cost = isUnmet
                    ? core.commodities().unmetCost()[k]
                    : Arrays.stream(way).mapToDouble(a -> core.cost()[0][a]).sum();
            assertThat(pool.cost(p)).isCloseTo(cost, within(1e-9));
        }
        assertThat(pool.count()).isBetween(60, 300);
    }

    private static int[] way(Core core, int k, Random random) {
        double[] cost = random.doubles(core.network().arcCount()).toArray();
        return ShortestPaths.from(core.network(), core.commodities().origin()[k], cost)
                .path(core.commodities().destination()[k]);
    }

    /** A hub with so many arcs out that their numbers need several bytes, and more paths than fit one chunk. */
    @Test
    void manyArcsOutOfANodeAreToldApart() {
        int spokes = 40_000;
        int[] tail = new int[2 * spokes];
        int[] head = new int[2 * spokes];
        for (int i = 0; i < spokes; i++) {
            head[i] = i + 1;
            tail[spokes + i] = i + 1;
            head[spokes + i] = spokes + 1;
        }
        var store = new PathStore(Network.of(spokes + 2, tail, head, new double[2 * spokes]));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < spokes; i++) {
            store.draft(new int[] {i, spokes + i});
            places.add(store.addDraft());
        }
        for (int i = 0; i < spokes; i++) {
            assertThat(store.read(places.get(i), 0, spokes + 1)).isEqualTo(2);
            assertThat(store.arcs()[0]).isEqualTo(i);
            assertThat(store.arcs()[1]).isEqualTo(spokes + i);
        }
        store.draft(new int[] {130, spokes + 130});
        assertThat(store.isDraft(places.get(130))).isTrue();
        assertThat(store.isDraft(places.get(2))).isFalse();
    }
}
