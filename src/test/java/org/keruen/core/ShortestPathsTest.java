package org.keruen.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestPathsTest {
    private static final double CLOSED = Double.POSITIVE_INFINITY;

    private static Network network(int nodeCount, int[]... arcs) {
        int[] tail = new int[arcs.length];
        int[] head = new int[arcs.length];
        double[] weight = new double[arcs.length];
        for (int a = 0; a < arcs.length; a++) {
            tail[a] = arcs[a][0];
            head[a] = arcs[a][1];
            weight[a] = arcs[a].length > 2 ? arcs[a][2] : 0;
        }
        return Network.of(nodeCount, tail, head, weight);
    }

    private static int[] arc(int... ends) {
        return ends;
    }

    @Test
    void theCheapestPathMayHaveMoreArcs() {
        var network = network(3, arc(0, 2), arc(0, 1), arc(1, 2));
        var paths = ShortestPaths.from(network, 0, new double[] {5, 1, 2});
        assertThat(paths.distance()).containsExactly(0, 1, 3);
        assertThat(paths.path(2)).containsExactly(1, 2);
        assertThat(paths.path(0)).isEmpty();
    }

    @Test
    void closedArcsAreNotTaken() {
        var network = network(3, arc(0, 2), arc(0, 1), arc(1, 2));
        var paths = ShortestPaths.from(network, 0, new double[] {5, 1, CLOSED});
        assertThat(paths.path(2)).containsExactly(0);
    }

    @Test
    void whereThereIsNoPathThatIsSaid() {
        var paths = ShortestPaths.from(network(2, arc(1, 0)), 0, new double[] {1});
        assertThat(paths.distance()[1]).isInfinite();
        assertThatThrownBy(() -> paths.path(1)).hasMessage("no path from node 0 to node 1");
    }

    @Test
    void aNegativeLastArcIsWorthADetour() {
        var network = network(4, arc(0, 3), arc(0, 1), arc(1, 2), arc(2, 3));
        var paths = ShortestPaths.from(network, 0, new double[] {1, 4, 4, -8});
        assertThat(paths.distance()[3]).isEqualTo(0);
        assertThat(paths.path(3)).containsExactly(1, 2, 3);
    }

    @Test
    void noPathRunsInCirclesThatPay() {
        var network = network(3, arc(0, 1), arc(1, 2), arc(2, 1), arc(1, 0));
        var paths = ShortestPaths.from(network, 0, new double[] {3, -2, -2, -9});
        assertThat(paths.path(2)).containsExactly(0, 1);
        assertThat(paths.distance()).containsExactly(0, 3, 1);
    }

    @Test
    void heapAndRoundsAgreeOnRandomNetworks() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int[][] arcs = new int[120][];
            for (int a = 0; a < arcs.length; a++) {
                arcs[a] = arc(random.nextInt(25), random.nextInt(25));
            }
            var network = network(25, arcs);
            double[] potential = random.doubles(25, 0, 20).toArray();
            double[] cost = random.doubles(arcs.length, 0, 9).toArray();
            double[] shifted = cost.clone();
            for (int a = 0; a < arcs.length; a++) {
                shifted[a] += potential[arcs[a][0]] - potential[arcs[a][1]];
            }
            double[] plain = ShortestPaths.from(network, 0, cost).distance();
            double[] corrected = ShortestPaths.from(network, 0, shifted).distance();
            for (int v = 0; v < plain.length; v++) {
                if (Double.isInfinite(plain[v])) {
                    assertThat(corrected[v]).isInfinite();
                } else {
                    assertThat(corrected[v]).isCloseTo(plain[v] + potential[0] - potential[v], within(1e-9));
                }
            }
        }
    }

    @Test
    void lightPathsTradeCostForWeight() {
        var network = network(3, arc(0, 1, 3), arc(0, 1, 1), arc(1, 2, 1), arc(0, 2, 1));
        var paths = LightPaths.from(network, 0, new double[] {1, 4, 1, 9}, 10);
        assertThat(cost(paths, 2, 4)).isEqualTo(2);
        assertThat(cost(paths, 2, 3.5)).isEqualTo(5);
        assertThat(cost(paths, 2, 1)).isEqualTo(9);
        assertThat(paths.cheapest(2, 0.5)).isNull();
    }

    @Test
    void withoutALimitLightPathsAreShortestPaths() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            int[][] arcs = new int[60][];
            for (int a = 0; a < arcs.length; a++) {
                arcs[a] = arc(random.nextInt(12), random.nextInt(12), random.nextInt(4));
            }
            var network = network(12, arcs);
            double[] cost = random.doubles(arcs.length, 0, 9).toArray();
            double[] distance = ShortestPaths.from(network, 0, cost).distance();
            var light = LightPaths.from(network, 0, cost, CLOSED);
            for (int v = 0; v < distance.length; v++) {
                assertThat(cost(light, v, CLOSED)).isCloseTo(distance[v], within(1e-9));
            }
        }
    }

    @Test
    void aLightPathCarriesItsArcs() {
        var network = network(3, arc(0, 1, 1), arc(1, 2, 1));
        var light = LightPaths.from(network, 0, new double[] {1, -3}, 2);
        var label = Objects.requireNonNull(light.cheapest(2, 2));
        assertThat(label.path()).containsExactly(0, 1);
        assertThat(label.cost()).isEqualTo(-2);
    }

    private static double cost(LightPaths paths, int v, double most) {
        var label = paths.cheapest(v, most);
        return label == null ? CLOSED : label.cost();
    }
}
