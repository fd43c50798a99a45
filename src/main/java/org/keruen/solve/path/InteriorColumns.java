package org.keruen.solve.path;

import java.util.Arrays;

/**
 * The entries of columns that come one after another, in chunks, so that growing copies nothing and leaves nothing
 * behind; emptied it keeps its places. An entry takes four bytes: its row, and which of its chunk's values it has, for
 * most have one of few. The entries of column {@code p} are {@code first(p) … last(p) - 1} of its chunk, in rising
 * order of their rows.
 */
final class InteriorColumns {
    /** How many rows there may be. */
    static final int MOST_ROWS = 1 << Character.SIZE;

    private static final int PLACE_BITS = 16;
    private static final int ROOM = 1 << PLACE_BITS;

    private Chunk[] chunks = {new Chunk()};
    private int[] place = new int[1024];
    private int[] count = new int[1024];
    private int columnCount;
    private int chunk;
    private int begun;
    private int used;

    /** Entries one after another. */
    static final class Chunk {
        /** Values looked through for one that an entry may share. */
        private static final int OFTEN = 16;

        private final char[] row = new char[ROOM];
        private final char[] which = new char[ROOM];
        private double[] value = new double[OFTEN];
        private int valueCount;

        /** The row of an entry. */
        int row(int i) {
            return row[i];
        }

        double value(int i) {
            return value[which[i]];
        }

        private void insert(int first, int last, int newRow, double newValue) {
            int i = last;
            for (; i > first && row[i - 1] > newRow; i--) {
                row[i] = row[i - 1];
                which[i] = which[i - 1];
            }
            row[i] = (char) newRow;
            which[i] = (char) find(newValue);
        }

        private int find(double wanted) {
            for (int i = 0; i < Math.min(OFTEN, valueCount); i++) {
                if (value[i] == wanted) {
                    return i;
                }
            }
            value = valueCount < value.length ? value : Arrays.copyOf(value, 2 * valueCount);
            value[valueCount] = wanted;
            return valueCount++;
        }
    }

    /** Begins anew, with places for so many columns. */
    void clear(int mostColumns) {
        if (mostColumns > place.length) {
            place = new int[mostColumns + mostColumns / 4];
            count = new int[place.length];
        }
        columnCount = 0;
        chunk = 0;
        chunks[0].valueCount = 0;
        begun = 0;
        used = 0;
    }

    /** Adds an entry to the column that is begun, which has none of this row. */
    void add(int row, double value) {
        if (used == ROOM) {
            moveOn();
        }
        chunks[chunk].insert(begun, used++, row, value);
    }

    /** The column begun moves to the next chunk, so that no column lies in two. */
    private void moveOn() {
        var old = chunks[chunk++];
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1);
            chunks[chunk] = new Chunk();
        }
        chunks[chunk].valueCount = 0;
        int first = begun;
        begun = 0;
        used = 0;
        for (int i = first; i < ROOM; i++) {
            chunks[chunk].insert(0, used++, old.row(i), old.value(i));
        }
    }

    /** Ends the column that is begun, and begins the next. */
    void end() {
        place[columnCount] = (chunk << PLACE_BITS) | begun;
        count[columnCount++] = used - begun;
        begun = used;
        if (used == ROOM) {
            moveOn();
        }
    }

    /** Where a column's entries are. */
    Chunk chunk(int p) {
        return chunks[place[p] >>> PLACE_BITS];
    }

    int first(int p) {
        return place[p] & (ROOM - 1);
    }

    int last(int p) {
        return first(p) + count[p];
    }

    /** Adds a multiple of a column to a vector over the rows. */
    void addTo(double[] vector, int p, double times) {
        var at = chunk(p);
        int last = last(p);
        for (int i = first(p); i < last; i++) {
            vector[at.row(i)] += at.value(i) * times;
        }
    }

    /** The product of a column and a vector over the rows. */
    double product(double[] vector, int p) {
        var at = chunk(p);
        int last = last(p);
        double sum = 0;
        for (int i = first(p); i < last; i++) {
            sum += vector[at.row(i)] * at.value(i);
        }
        return sum;
    }
}
