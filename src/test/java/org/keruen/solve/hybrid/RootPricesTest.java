package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.keruen.core.Designs;

class RootPricesTest {
    private static final double NO_PLAN = Double.POSITIVE_INFINITY;

    @Test
    void beforeThereIsAPlanEveryUnitMayStay() {
        var prices = new RootPrices(designs(new int[] {0, 0}, new int[] {5, 1}));
        prices.learn(100, new double[] {10, -10});
        check(prices, NO_PLAN, new int[] {0, 0}, new int[] {5, 1});
        assertThat(prices.areCloser()).isFalse();
    }

    @Test
    void unitsWhoseReducedCostsExceedTheRoomAreLeftOut() {
        var prices = new RootPrices(designs(new int[] {0, 0, 0}, new int[] {5, 1, 3}));
        prices.learn(100, new double[] {10, 26, 0});
        check(prices, 125, new int[] {0, 0, 0}, new int[] {2, 0, 3});
        assertThat(prices.areCloser()).isTrue();
    }

    @Test
    void aUnitThatCostsJustTheRoomStays() {
        var prices = new RootPrices(designs(new int[] {0}, new int[] {5}));
        prices.learn(100, new double[] {10});
        check(prices, 120, new int[] {0}, new int[] {2});
    }

    @Test
    void designsThatPayKeepMostOfTheirUnits() {
        var prices = new RootPrices(designs(new int[] {1}, new int[] {7}));
        prices.learn(100, new double[] {-10});
        check(prices, 125, new int[] {5}, new int[] {7});
        assertThat(prices.areCloser()).isTrue();
    }

    @Test
    void roundsOfCutsAddUpAndABetterPlanSaysMore() {
        var prices = new RootPrices(designs(new int[] {0, 0}, new int[] {9, 9}));
        prices.learn(100, new double[] {10, 1});
        prices.learn(110, new double[] {1, 10});
        check(prices, 130, new int[] {0, 0}, new int[] {3, 2});
        check(prices, 115, new int[] {0, 0}, new int[] {1, 0});
        check(prices, 130, new int[] {0, 0}, new int[] {1, 0});
    }

    @Test
    void whatIsLearntAfterAPlanIsAppliedToIt() {
        var prices = new RootPrices(designs(new int[] {0}, new int[] {9}));
        prices.learn(100, new double[] {1});
        check(prices, 105, new int[] {0}, new int[] {5});
        prices.learn(103, new double[] {1});
        check(prices, 105, new int[] {0}, new int[] {2});
    }

    @Test
    void onlyTheLatestRoundsAreRemembered() {
        var prices = new RootPrices(designs(new int[] {0}, new int[] {9}));
        prices.learn(100, new double[] {5});
        for (int round = 0; round < 8; round++) {
            prices.learn(100, new double[] {0});
        }
        check(prices, 110, new int[] {0}, new int[] {9});
    }

    @Test
    void nodesBoundsThatMeetNothingLeftAreTold() {
        var prices = new RootPrices(designs(new int[] {0}, new int[] {5}));
        prices.learn(100, new double[] {10});
        assertThat(prices.tighten(new int[] {3}, new int[] {5}, 125)).isFalse();
        assertThat(prices.tighten(new int[] {2}, new int[] {5}, 125)).isTrue();
    }

    private static void check(RootPrices prices, double cutoff, int[] least, int[] most) {
        int[] nodeLeast = new int[least.length];
        int[] nodeMost = new int[most.length];
        Arrays.fill(nodeMost, 100);
        assertThat(prices.tighten(nodeLeast, nodeMost, cutoff)).isTrue();
        assertThat(nodeLeast).containsExactly(least);
        assertThat(nodeMost).containsExactly(most);
    }

    private static Designs designs(int[] least, int[] most) {
        int[] firsts = new int[most.length + 1];
        int[] none = {};
        double[] nothing = {};
        return new Designs(
                least,
                most,
                new double[most.length],
                firsts,
                none,
                firsts,
                none,
                nothing,
                nothing,
                new int[] {0},
                none,
                nothing,
                nothing);
    }
}
