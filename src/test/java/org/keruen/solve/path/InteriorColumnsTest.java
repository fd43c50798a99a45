package org.keruen.solve.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InteriorColumnsTest {
    private static final int ROWS = 3_000;

    @Test
    void columnsOverManyChunksAreReadInRisingOrderOfTheirRowsAlsoWhenFilledAnew() {
        var columns = new InteriorColumns();
        for (int filling = 1; filling <= 2; filling++) {
            var random = new Random(filling);
            columns.clear(200);
            for (int p = 0; p < 200; p++) {
                column(random).descendingMap().forEach(columns::add);
                columns.end();
            }
            random.setSeed(filling);
            for (int p = 0; p < 200; p++) {
                assertThat(read(columns, p)).containsExactlyEntriesOf(column(random));
            }
        }
    }

    @Test
    void aColumnMayBeEmptyOrFillAChunk() {
        var columns = new InteriorColumns();
        columns.clear(3);
        columns.end();
        for (int row = 0; row < 65_536; row++) {
            columns.add(row, row);
        }
        columns.end();
        columns.add(7, -1);
        columns.end();
        assertThat(read(columns, 0)).isEmpty();
        assertThat(read(columns, 1)).hasSize(65_536).containsEntry(65_535, 65_535.0);
        assertThat(read(columns, 2)).containsExactlyEntriesOf(new TreeMap<>(Map.of(7, -1.0)));
    }

    /** Up to 1,000 entries. */
    private static NavigableMap<Integer, Double> column(Random random) {
        var column = new TreeMap<Integer, Double>();
        for (int i = random.nextInt(1_000); i > 0; i--) {
            column.put(random.nextInt(ROWS), random.nextDouble());
        }
        return column;
    }

    private static NavigableMap<Integer, Double> read(InteriorColumns columns, int p) {
        var column = new TreeMap<Integer, Double>();
        int before = -1;
        for (int i = columns.first(p); i < columns.last(p); i++) {
            assertThat(columns.chunk(p).row(i)).isGreaterThan(before);
            before = columns.chunk(p).row(i);
            column.put(before, columns.chunk(p).value(i));
        }
        return column;
    }
}
