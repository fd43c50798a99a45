package org.keruen.solve.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Resources;

class OpenedTest {
    private static final int[] NONE = {};
    private static final double[] NOTHING = {};

    /** Twenty that want a unit each over an arc that carries ten, which is opened for 100; going round costs 50. */
    @Test
    void manySmallCommoditiesPayForAllOfTheArcTheyFill() {
        try (var relaxation = new Relaxation(twoWays(10), 1, () -> false)) {
            assertThat(relaxation.solve(true, Double.POSITIVE_INFINITY)).isEqualTo(Relaxation.End.SOLVED);
            assertThat(relaxation.units()[0]).isCloseTo(1, within(1e-7));
            assertThat(relaxation.lowerBound()).isCloseTo(10 * 1 + 100 + 10 * 50, within(1e-5));
        }
    }

    @Test
    void aUseIsOfTheArcsOwnedWithinAResourceAndOfNoMore() {
        var uses = new Opened(twoWays(10)).uses();
        assertThat(uses).hasSize(1);
        assertThat(uses.getFirst().design()).isZero();
        assertThat(uses.getFirst().arc()).containsExactly(0);
        assertThat(uses.getFirst().weight()).containsExactly(2);
        assertThat(uses.getFirst().perUnit()).isEqualTo(20);
    }

    @Test
    void whatNothingBoundsOpensNothing() {
        assertThat(new Opened(twoWays(Double.POSITIVE_INFINITY)).uses()).isEmpty();
    }

    /** Arcs 0 and 1 run side by side, 0 owned; a unit on it consumes 2 of a resource that both use. */
    private static Core twoWays(double capacity) {
        int count = 20;
        int[] destination = new int[count];
        double[] quantity = new double[count];
        double[] unmet = new double[count];
        double[] most = new double[count];
        for (int k = 0; k < count; k++) {
            destination[k] = 1;
            quantity[k] = 1;
            unmet[k] = Double.POSITIVE_INFINITY;
            most[k] = Double.POSITIVE_INFINITY;
        }
        return new Core(
                Network.of(2, new int[] {0, 0}, new int[] {1, 1}, new double[2]),
                new Commodities(new int[count], destination, quantity, new int[count], unmet, most),
                new double[][] {{1, 50}},
                new Resources(
                        new double[] {Double.NEGATIVE_INFINITY},
                        new double[] {2 * capacity},
                        new int[] {0, 2},
                        new int[] {0, 1},
                        new double[] {2, 0},
                        new int[2],
                        new double[][] {{1}}),
                new Designs(
                        new int[] {0},
                        new int[] {1},
                        new double[] {100},
                        new int[] {0, 1},
                        new int[] {0},
                        new int[] {0, 0},
                        NONE,
                        NOTHING,
                        NOTHING,
                        new int[] {0},
                        NONE,
                        NOTHING,
                        NOTHING),
                0);
    }
}
