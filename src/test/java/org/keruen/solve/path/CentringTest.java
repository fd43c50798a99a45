package org.keruen.solve.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;

class CentringTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theInteriorPointMeetsTheSimplex(long seed) {
        var core = CrowdedGrid.core(seed);
        var optimal = (Outcome.Optimal) new PathSolver().solve(core, Budget.UNLIMITED, Watcher.NONE);
        double[] best = {Double.NEGATIVE_INFINITY};
        var pricing = new Pricing(core, 1);
        var ascent = new PriceAscent(core, pricing, () -> false, (_, _, _) -> 0);
        ascent.climb(5);
        var centring = new Centring(core, new int[0], pricing, () -> false, (round, worth, _) -> {
            best[0] = Math.max(best[0], round.allAtLeast(core) + worth);
            return best[0];
        });
        centring.begin(ascent);
        centring.approach(0);
        centring.settle();
        assertThat(best[0]).isCloseTo(optimal.cost(), within(2e-5 * optimal.cost()));
        assertThat(centring.carrying(Centring.SHARE_TO_CARRY)).hasSizeLessThan(3 * CrowdedGrid.COMMODITIES);
    }
}
