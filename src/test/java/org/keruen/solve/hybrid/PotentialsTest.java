package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keruen.core.Network;

class PotentialsTest {
    private static final Network CHAIN =
            Network.of(4, new int[] {0, 1, 2, 0}, new int[] {1, 2, 3, 3}, new double[] {0, 0, 0, 0});

    @Test
    void whereNoArcEarnsAllIsLevel() {
        assertThat(Potentials.of(CHAIN, new double[][] {{1, 2, 3, 4}})).isDeepEqualTo(new double[][] {{0, 0, 0, 0}});
    }

    @Test
    void earningsAreHeightLost() {
        assertThat(Potentials.of(CHAIN, new double[][] {{1, -5, 2, -1}})).isDeepEqualTo(new double[][] {{0, 0, -5, -3}
        });
    }

    @Test
    void anArcClosedToAClassDoesNotMatter() {
        var cost = new double[][] {{1, -5, Double.POSITIVE_INFINITY, 7}};
        assertThat(Potentials.of(CHAIN, cost)).isDeepEqualTo(new double[][] {{0, 0, -5, 0}});
    }

    @Test
    void whereCirclesEarnAllIsLevel() {
        var circle = Network.of(2, new int[] {0, 1}, new int[] {1, 0}, new double[] {0, 0});
        assertThat(Potentials.of(circle, new double[][] {{1, -2}})).isDeepEqualTo(new double[][] {{0, 0}});
    }
}
