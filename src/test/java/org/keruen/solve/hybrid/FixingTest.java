package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixingTest {
    private static final int[] LEAST = {0, 0, 1};
    private static final int[] MOST = {5, 5, 4};

    @Test
    void unitsThatWouldCostMoreThanTheRoomAreLeftOut() {
        assertThat(closer(10, new double[] {0, 2.5, 1}, new double[] {4, 0, 11}))
                .containsExactly(new Node.Change(0, 0, 2), new Node.Change(2, 1, 1));
    }

    @Test
    void unitsWithoutWhichItWouldCostMoreStay() {
        assertThat(closer(10, new double[] {5, 0, 4}, new double[] {-6, 1, -1}))
                .containsExactly(new Node.Change(0, 4, 5));
    }

    @Test
    void whereNoPlanIsKnownNothingFollows() {
        assertThat(closer(Double.POSITIVE_INFINITY, new double[] {0, 0, 1}, new double[] {9, 9, 9}))
                .isEmpty();
    }

    @Test
    void aPriceOfNothingBoundsNothing() {
        assertThat(closer(10, new double[] {0, 5, 1}, new double[] {0, -1e-15, 1e-15}))
                .isEmpty();
    }

    private static List<Node.Change> closer(double room, double[] units, double[] reduced) {
        return Fixing.closer(room, units, reduced, LEAST, MOST);
    }
}
