package org.keruen.solve.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of small covers holds for all their whole units. */
class CoversAgainstEnumerationTest {
    private static final double TOLERANCE = 1e-7;

    @Test
    void countsOfUnitsHoldForAllWholeUnits() {
        int broken = 0;
        for (int seed = 0; seed < 4000; seed++) {
            var cover = cover(new Random(seed), false);
            broken += check(cover, Cardinality.deepest(cover), seed);
        }
        assertThat(broken).isGreaterThan(100);
    }

    @Test
    void roundingHoldsForAllWholeUnits() {
        int broken = 0;
        for (int seed = 0; seed < 4000; seed++) {
            var cover = cover(new Random(seed), false);
            broken += check(cover, Rounding.deepest(cover, 0), seed);
        }
        assertThat(broken).isGreaterThan(100);
    }

    @Test
    void roundingHoldsWhereUnitsTakeAway() {
        int broken = 0;
        for (int seed = 0; seed < 4000; seed++) {
            var cover = cover(new Random(seed), true);
            broken += check(cover, Rounding.deepest(cover, 0), seed);
        }
        assertThat(broken).isGreaterThan(100);
    }

    @Test
    void countsOfUnitsCutOffWhatRoundingLeaves() {
        int more = 0;
        for (int seed = 0; seed < 4000; seed++) {
            var cover = cover(new Random(seed), false);
            more += Cardinality.deepest(cover) != null && Rounding.deepest(cover, 0) == null ? 1 : 0;
        }
        assertThat(more).isGreaterThan(5);
    }

    /** Of units of sizes 9, 7, 5 and 5 no two cover 17: three are needed, and each counts one. */
    @Test
    void unitsOfUnequalSizesAreCounted() {
        var cover = new Cover(
                new int[] {0, 1, 2, 3, 4},
                new double[] {9, 7, 5, 5},
                new double[] {0.7, 0.65, 0.65, 0.65},
                new double[] {1, 1, 1, 1},
                new double[] {
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY
                },
                0,
                17);
        var counted = Cardinality.deepest(cover);
        assertThat(counted).isNotNull().extracting(Rounded::atLeast).isEqualTo(3.0);
        assertThat(counted).extracting(Rounded::factor).isEqualTo(new double[] {1, 1, 1, 1});
    }

    /** Two to four arcs of one or two kinds of unit, where a relaxation might stand. */
    private static Cover cover(Random random, boolean takesAway) {
        int arcCount = 2 + random.nextInt(3);
        int[] first = new int[arcCount + 1];
        for (int i = 0; i < arcCount; i++) {
            first[i + 1] = first[i] + 1 + (takesAway ? 0 : random.nextInt(4) / 3);
        }
        int count = first[arcCount];
        double need = 6 + random.nextInt(20);
        double[] size = new double[count];
        double[] units = new double[count];
        double[] most = new double[count];
        for (int j = 0; j < count; j++) {
            size[j] = Math.min(need, 2 + random.nextInt(10)) * (takesAway && random.nextInt(3) == 0 ? -1 : 1);
            most[j] = random.nextInt(3) == 0 ? 3 : 1;
            units[j] = most[j] * Math.min(1, random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble());
        }
        double[] flow = new double[arcCount];
        double asked = takesAway ? need - 10 : need;
        double slack = asked;
        for (int i = 0; i < arcCount; i++) {
            double covered = 0;
            for (int j = first[i]; j < first[i + 1]; j++) {
                covered += size[j] * units[j];
            }
            flow[i] = takesAway || random.nextBoolean() ? Double.POSITIVE_INFINITY : covered * random.nextDouble();
            slack -= Math.min(flow[i], covered);
        }
        return new Cover(first, size, units, most, flow, Math.max(0, slack), asked);
    }

    /** Whether there is a cut; it must hold for all whole units, with as little flow and slack as need be. */
    private static int check(Cover cover, @Nullable Rounded cut, int seed) {
        if (cut == null) {
            return 0;
        }
        int[] units = new int[cover.size().length];
        int j = 0;
        while (j < units.length) {
            double slack = cover.need();
            double left = 0;
            for (int i = 0; i < cover.arcCount(); i++) {
                for (int u = cover.first()[i]; u < cover.first()[i + 1]; u++) {
                    slack -= cut.byFlow()[i] ? 0 : cover.size()[u] * units[u];
                    left += cut.factor()[u] * units[u];
                }
            }
            assertThat(left + Math.max(0, slack))
                    .as("seed %d, units %s", seed, Arrays.toString(units))
                    .isGreaterThanOrEqualTo(cut.atLeast() - TOLERANCE);
            for (j = 0; j < units.length && units[j] == cover.most()[j]; j++) {
                units[j] = 0;
            }
            if (j < units.length) {
                units[j]++;
            }
        }
        return 1;
    }
}
