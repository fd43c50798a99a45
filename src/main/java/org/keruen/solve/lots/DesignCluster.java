package org.keruen.solve.lots;

/**
 * Designs joined by the rows they change and by side constraints. Their units are the fewest that the counters ask for,
 * taken greedily: one where anything is on a design's arcs; then, row by row, the cheapest capacity until the load
 * fits; then what side constraints want besides (a precedence, a store that some opener must open).
 *
 * @param designs what is chosen
 * @param rows what designs change
 * @param sides what holds among them
 */
record DesignCluster(Choice[] designs, Row[] rows, Side[] sides) implements Cluster {
    /** Rounds in which one side constraint's want may wake another's. */
    private static final int MOST_ROUNDS = 4;

    private static final int NONE = -1;

    /**
     * A design.
     *
     * @param design its number in the Core
     * @param counter of what is on its arcs; −1 if it owns none
     * @param cost of a unit, in the ledger's money
     */
    record Choice(int design, int counter, int least, int most, double cost) {}

    /**
     * A resource that designs change, in the unit of its counter.
     *
     * @param member places of the designs among the cluster's, by rising cost of what a unit adds above
     */
    record Row(
            int counter,
            double lower,
            double upper,
            double price,
            int[] member,
            double[] addsLower,
            double[] addsUpper) {}

    /** A side constraint {@code Σ factor·y ≤ limit}; members by rising cost of what a unit gives back. */
    record Side(int[] member, double[] factor, double limit, double price) {}

    @Override
    public int[] counters() {
        var counters = new java.util.TreeSet<Integer>();
        for (var design : designs) {
            counters.add(design.counter());
        }
        for (var row : rows) {
            counters.add(row.counter());
        }
        counters.remove(NONE);
        return counters.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void settle(long[] value, int[] units) {
        for (var design : designs) {
            boolean used = design.counter() != NONE && value[design.counter()] > 0;
            units[design.design()] = Math.min(design.most(), Math.max(design.least(), used ? 1 : 0));
        }
        for (var row : rows) {
            widen(row, value[row.counter()], units);
        }
        boolean raised = true;
        for (int round = 0; raised && round < MOST_ROUNDS; round++) {
            raised = false;
            for (var side : sides) {
                raised |= giveBack(side, units);
            }
        }
    }

    /** Takes the cheapest units until the value lies within the row's bounds, or there are no more. */
    private void widen(Row row, long value, int[] units) {
        double over = value - upper(row, units);
        double under = lower(row, units) - value;
        for (int i = 0; i < row.member.length && (over > 0 || under > 0); i++) {
            var design = designs[row.member[i]];
            int free = design.most() - units[design.design()];
            double helps = over > 0 ? row.addsUpper[i] / over : -row.addsLower[i] / under;
            if (helps > 0 && free > 0) {
                var taken = (int) Math.min(free, Math.ceil(1 / helps));
                units[design.design()] += taken;
                over -= taken * row.addsUpper[i];
                under += taken * row.addsLower[i];
            }
        }
    }

    private double upper(Row row, int[] units) {
        double upper = row.upper;
        for (int i = 0; i < row.member.length; i++) {
            upper += row.addsUpper[i] * units[designs[row.member[i]].design()];
        }
        return Bounds.wide(upper, 1);
    }

    private double lower(Row row, int[] units) {
        double lower = row.lower;
        for (int i = 0; i < row.member.length; i++) {
            lower += row.addsLower[i] * units[designs[row.member[i]].design()];
        }
        return Bounds.wide(lower, -1);
    }

    private double over(Side side, int[] units) {
        double sum = -side.limit;
        for (int i = 0; i < side.member.length; i++) {
            sum += side.factor[i] * units[designs[side.member[i]].design()];
        }
        return sum - Bounds.TOLERANCE * Math.max(1, Math.abs(side.limit));
    }

    private boolean giveBack(Side side, int[] units) {
        double over = over(side, units);
        boolean raised = false;
        for (int i = 0; i < side.member.length && over > 0; i++) {
            var design = designs[side.member[i]];
            int free = design.most() - units[design.design()];
            if (side.factor[i] < 0 && free > 0) {
                var taken = (int) Math.min(free, Math.ceil(over / -side.factor[i]));
                units[design.design()] += taken;
                over += taken * side.factor[i];
                raised = true;
            }
        }
        return raised;
    }

    @Override
    public long cost(long[] value, int[] units) {
        double sum = 0;
        for (var design : designs) {
            sum += design.cost() * units[design.design()];
        }
        return Math.round(sum);
    }

    @Override
    public long excess(long[] value, int[] units) {
        long sum = 0;
        for (var row : rows) {
            long load = value[row.counter()];
            double outside = Math.max(load - upper(row, units), lower(row, units) - load);
            sum += outside > 0 ? Bounds.priced(outside, row.price) : 0;
        }
        for (var side : sides) {
            double over = over(side, units);
            sum += over > 0 ? Bounds.priced(over, side.price) : 0;
        }
        for (var design : designs) {
            boolean closed = design.counter() != NONE && units[design.design()] == 0;
            sum += closed && value[design.counter()] > 0 ? Bounds.priced((double) value[design.counter()], 1) : 0;
        }
        return sum;
    }
}
