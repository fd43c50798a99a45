package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The lots that a search moves about, as moves look at them. */
final class Crowd {
    private static final int MOST_DRAWS = 4;

    private final Board board;
    private final Lot[] lots;
    private final int[] firstOf;
    private final Contested contested;
    private final Crossings crossings;

    Crowd(Bookings bookings) {
        this.board = bookings.task().board();
        this.lots = bookings.getLots().toArray(Lot[]::new);
        this.firstOf = new int[board.ways().length + 1];
        for (int k = 0; k + 1 < firstOf.length; k++) {
            firstOf[k + 1] = firstOf[k] + board.sizes().count(k);
        }
        this.contested = board.contested();
        this.crossings = board.crossings();
    }

    /** Any lot. */
    Lot lot(RandomGenerator random) {
        return lots[random.nextInt(lots.length)];
    }

    int lotCount() {
        return lots.length;
    }

    /** The lot at a place, counted round. */
    Lot at(int place) {
        return lots[place % lots.length];
    }

    /** Lots of a commodity: how many. */
    int count(int commodity) {
        return firstOf[commodity + 1] - firstOf[commodity];
    }

    /** A lot of a commodity, counted round. */
    Lot of(int commodity, int place) {
        return lots[firstOf[commodity] + place % count(commodity)];
    }

    /** What is scarce or costs something to open. */
    Contested contested() {
        return contested;
    }

    int commodityCount() {
        return firstOf.length - 1;
    }

    /** Any other way than the lot's own; the same where it has no other. */
    Way other(Lot lot, RandomGenerator random) {
        var ways = lot.getWays();
        int drawn = random.nextInt(Math.max(1, ways.size() - 1));
        return ways.get(drawn < lot.taken().number() || ways.size() == 1 ? drawn : drawn + 1);
    }

    /** A lot takes any other way. */
    Reroute change(RandomGenerator random) {
        var lot = lot(random);
        return new Reroute("change", new Lot[] {lot}, new Way[] {other(lot, random)});
    }

    /** A cheap way of the lot that does not touch a counter; null if a few draws find none. */
    @Nullable
    Way wayAround(Lot lot, int counter, RandomGenerator random) {
        var ways = lot.getWays();
        Way best = null;
        for (int i = 0; i < MOST_DRAWS; i++) {
            var way = ways.get(random.nextInt(ways.size()));
            boolean around = !way.uses(counter) && !way.staysBehind();
            if (around && (best == null || way.cost(lot.isLast()) < best.cost(lot.isLast()))) {
                best = way;
            }
        }
        return best;
    }

    /** A cheap way of the lot over a counter; null if it has none. */
    @Nullable
    Way wayOver(Lot lot, int counter, RandomGenerator random) {
        Way[] over = crossings.of(counter, lot.taken().commodity());
        Way best = null;
        for (int i = 0; i < MOST_DRAWS && over.length > 0; i++) {
            var way = over[random.nextInt(over.length)];
            if (best == null || way.cost(lot.isLast()) < best.cost(lot.isLast())) {
                best = way;
            }
        }
        return best;
    }

    /** A lot of a commodity that has ways over a counter. */
    Lot lotFor(int counter, RandomGenerator random) {
        int[] commodities = crossings.commodities()[counter];
        int k = commodities[random.nextInt(commodities.length)];
        return of(k, random.nextInt(count(k)));
    }

    /** A counter that the lot's way touches among these; −1 if there is none. */
    static int touched(Way way, boolean[] among, RandomGenerator random) {
        int[] counters = way.counter();
        int start = counters.length == 0 ? 0 : random.nextInt(counters.length);
        for (int i = 0; i < counters.length; i++) {
            int c = counters[(start + i) % counters.length];
            if (among[c]) {
                return c;
            }
        }
        return -1;
    }

    /** Lots gathered for a move, and where they go. */
    static final class Gathered {
        private final List<Lot> lots = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();

        /** Lets a lot take a way. */
        void add(Lot lot, Way way) {
            lots.add(lot);
            ways.add(way);
        }

        int count() {
            return lots.size();
        }

        boolean has(Lot lot) {
            return lots.contains(lot);
        }

        /** The move; null if it moves nothing. */
        @Nullable
        Reroute move(String kind) {
            return lots.isEmpty() ? null : new Reroute(kind, lots.toArray(Lot[]::new), ways.toArray(Way[]::new));
        }
    }
}
