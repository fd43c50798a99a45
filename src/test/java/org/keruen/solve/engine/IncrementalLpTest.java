package org.keruen.solve.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncrementalLpTest {
    private static final double FREE = Double.POSITIVE_INFINITY;

    @Test
    void slackRowsThatMayGoAreGoneAndTheRestKeepTheirOrder() {
        try (var lp = new IncrementalLp(() -> false)) {
            int[] rows = new int[5];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = lp.addRow(i, FREE, new int[0], new double[0]);
            }
            int column = lp.addColumn(1, 0, FREE, rows, new double[] {1, 1, 1, 1, 1});
            assertThat(lp.solve()).isEqualTo(IncrementalLp.Status.OPTIMAL);

            int[] moved = lp.removeSlack(new boolean[] {true, false, true, false, true});

            assertThat(moved).containsExactly(-1, 0, -1, 1, 2);
            assertThat(lp.rowCount()).isEqualTo(3);
            assertThat(lp.solve()).isEqualTo(IncrementalLp.Status.OPTIMAL);
            double[] primal = new double[1];
            double[] duals = new double[3];
            lp.read(primal, duals);
            assertThat(primal[column]).isCloseTo(4, within(1e-9));
            assertThat(duals).containsExactly(new double[] {0, 0, 1}, within(1e-9));
        }
    }

    @Test
    void withoutSlackRowsAllStays() {
        try (var lp = new IncrementalLp(() -> false)) {
            int row = lp.addRow(3, FREE, new int[0], new double[0]);
            lp.addColumn(2, 0, FREE, new int[] {row}, new double[] {1});
            lp.solve();
            assertThat(lp.removeSlack(new boolean[] {true})).containsExactly(0);
            assertThat(lp.rowCount()).isEqualTo(1);
        }
    }

    @Test
    void theBasisStaysSoThatNothingIsToBeDoneAnew() {
        for (int seed = 0; seed < 20; seed++) {
            try (var lp = new IncrementalLp(() -> false)) {
                int rowCount = 30;
                random(lp, rowCount, seed);
                lp.solve();
                double before = lp.objective();
                long iterations = lp.iterations();
                boolean[] all = new boolean[rowCount];
                Arrays.fill(all, true);

                int[] moved = lp.removeSlack(all);

                assertThat(lp.rowCount()).isLessThan(rowCount);
                assertThat(Arrays.stream(moved).filter(row -> row >= 0).toArray())
                        .isEqualTo(IntStream.range(0, lp.rowCount()).toArray());
                assertThat(lp.solve()).isEqualTo(IncrementalLp.Status.OPTIMAL);
                assertThat(lp.objective()).as("seed %d", seed).isCloseTo(before, within(1e-7));
                assertThat(lp.iterations()).isEqualTo(iterations);
            }
        }
    }

    @Test
    void rowsAndColumnsAddedAfterwardsFindTheirPlaces() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            try (var lp = new IncrementalLp(() -> false);
                    var fresh = new IncrementalLp(() -> false)) {
                int rowCount = 30;
                random(lp, rowCount, seed);
                lp.solve();
                boolean[] all = new boolean[rowCount];
                Arrays.fill(all, true);
                int[] moved = lp.removeSlack(all);
                random(fresh, rowCount, seed, i -> moved[i] >= 0);
                for (int row = 0; row < lp.rowCount(); row++) {
                    double[] value = {1 + random.nextInt(5)};
                    double cost = 3 + random.nextInt(5);
                    lp.addColumn(cost, 0, FREE, new int[] {row}, value);
                    fresh.addColumn(cost, 0, FREE, new int[] {row}, value);
                }
                int[] some = {0, 3, lp.columnCount() - 1};
                double[] ones = {1, 1, 1};
                lp.addRow(20, FREE, some, ones);
                fresh.addRow(20, FREE, some, ones);
                assertThat(lp.solve()).isEqualTo(IncrementalLp.Status.OPTIMAL);
                assertThat(fresh.solve()).isEqualTo(IncrementalLp.Status.OPTIMAL);
                assertThat(lp.objective()).as("seed %d", seed).isCloseTo(fresh.objective(), within(1e-7));
            }
        }
    }

    /** Ten columns, and rows that ask for something of three of them each. */
    private static void random(IncrementalLp lp, int rowCount, int seed) {
        random(lp, rowCount, seed, _ -> true);
    }

    /** The same with those rows only that are wanted. */
    private static void random(IncrementalLp lp, int rowCount, int seed, IntPredicate wanted) {
        var random = new Random(seed);
        for (int j = 0; j < 10; j++) {
            lp.addColumn(1 + random.nextInt(9), 0, FREE, new int[0], new double[0]);
        }
        for (int i = 0; i < rowCount; i++) {
            int first = random.nextInt(8);
            double[] values = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
            double least = random.nextInt(20);
            if (wanted.test(i)) {
                lp.addRow(least, FREE, new int[] {first, first + 1, first + 2}, values);
            }
        }
    }
}
