package org.keruen.solve.lots;

/** A way that lots of a commodity may take: a path, or staying behind. There is one object for each. */
public final class Way {
    /** The path of what stays behind. */
    static final int[] STAYS = {-1};

    private final int commodity;
    private final int number;
    private final int[] path;
    private final int[] counter;
    private final Load whole;
    private final Load last;

    /**
     * What a lot adds.
     *
     * @param amount to each counter of the way
     * @param cost in the ledger's money
     * @param excess price of the rules it breaks by itself
     */
    record Load(long[] amount, long cost, long excess) {}

    /**
     * A way.
     *
     * @param number its place among the commodity's ways
     * @param path its arcs, tiers by their first
     * @param counter the counters it touches
     * @param whole, last what a whole lot and the commodity's last lot add to them and pay
     */
    Way(int commodity, int number, int[] path, int[] counter, Load whole, Load last) {
        this.commodity = commodity;
        this.number = number;
        this.path = path;
        this.counter = counter;
        this.whole = whole;
        this.last = last;
    }

    int commodity() {
        return commodity;
    }

    int number() {
        return number;
    }

    int[] path() {
        return path;
    }

    int[] counter() {
        return counter;
    }

    boolean staysBehind() {
        return path.length == 1 && path[0] < 0;
    }

    /** What a lot adds. */
    Load load(boolean isLast) {
        return isLast ? last : whole;
    }

    /** Whether a whole lot pays less on it, whatever is shared with others. */
    boolean isCheaperThan(Way other) {
        return whole.cost < other.whole.cost;
    }

    /** Whether it touches a counter. */
    boolean uses(int c) {
        for (int used : counter) {
            if (used == c) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "way %d of commodity %d".formatted(number, commodity);
    }
}
