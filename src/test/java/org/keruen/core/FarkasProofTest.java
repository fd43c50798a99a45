package org.keruen.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FarkasProofTest {
    private static final double MUST = Double.POSITIVE_INFINITY;

    /** One arc from 0 to 1 that carries at most 10, and 3 more for each unit of a design of at most 2. */
    private static Core core(double asked, double unmetCost) {
        return new Core(
                Network.of(2, new int[] {0}, new int[] {1}, new double[1]),
                new Commodities(
                        new int[] {0},
                        new int[] {1},
                        new double[] {asked},
                        new int[1],
                        new double[] {unmetCost},
                        new double[] {Double.POSITIVE_INFINITY}),
                new double[][] {{5}},
                new Resources(
                        new double[] {Double.NEGATIVE_INFINITY},
                        new double[] {10},
                        new int[] {0, 1},
                        new int[1],
                        new double[] {1},
                        new int[1],
                        new double[][] {{1}}),
                new Designs(
                        new int[1],
                        new int[] {2},
                        new double[] {7},
                        new int[2],
                        new int[0],
                        new int[] {0, 1},
                        new int[1],
                        new double[1],
                        new double[] {3},
                        new int[] {0, 1},
                        new int[1],
                        new double[] {1},
                        new double[] {2}),
                0);
    }

    private static FarkasProof proof(double resource, double side) {
        return new FarkasProof(new double[] {resource}, new double[] {side});
    }

    @Test
    void moreThanFitsWithEveryDesignIsContradicted() {
        assertThat(proof(-1, 0).proves(core(17, MUST))).isTrue();
    }

    @Test
    void whatJustFitsIsNot() {
        assertThat(proof(-1, 0).proves(core(16, MUST))).isFalse();
    }

    @Test
    void whatMayStayBehindIsNot() {
        assertThat(proof(-1, 0).proves(core(17, 100))).isFalse();
    }

    @Test
    void pricesOfTheWrongSignProveNothing() {
        assertThat(proof(1, 0).proves(core(17, MUST))).isFalse();
        assertThat(proof(-1, -1).proves(core(17, MUST))).isFalse();
        assertThat(proof(0, 0).proves(core(17, MUST))).isFalse();
    }

    @Test
    void aSideConstraintThatHoldsProvesNothing() {
        assertThat(proof(0, 1).proves(core(1, MUST))).isFalse();
    }
}
