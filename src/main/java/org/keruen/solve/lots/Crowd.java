package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The bundles that a search moves about, as moves look at them. */
final class Crowd {
    private static final int MOST_DRAWS = 4;

    private final Board board;
    private final Bundle[] bundles;
    private final int[] firstOf;
    private final long pairCount;
    private final Contested contested;
    private final Crossings crossings;

    Crowd(Bookings bookings) {
        this.board = bookings.task().board();
        this.bundles = bookings.getBundles().toArray(Bundle[]::new);
        this.firstOf = new int[board.ways().length + 1];
        for (var bundle : bundles) {
            firstOf[bundle.taken().commodity() + 1]++;
        }
        long pairs = 0;
        for (int k = 0; k + 1 < firstOf.length; k++) {
            pairs += (long) firstOf[k + 1] * board.ways()[k].length;
            firstOf[k + 1] += firstOf[k];
        }
        this.pairCount = pairs;
        this.contested = board.contested();
        this.crossings = board.crossings();
    }

    /** Any bundle. */
    Bundle bundle(RandomGenerator random) {
        return bundles[random.nextInt(bundles.length)];
    }

    /** Pairs of a bundle and a way that it may take. */
    long pairCount() {
        return pairCount;
    }

    int bundleCount() {
        return bundles.length;
    }

    /** The bundle at a place, counted round. */
    Bundle at(int place) {
        return bundles[place % bundles.length];
    }

    /** Bundles of a commodity: how many. */
    int count(int commodity) {
        return firstOf[commodity + 1] - firstOf[commodity];
    }

    /** A bundle of a commodity, counted round. */
    Bundle of(int commodity, int place) {
        return bundles[firstOf[commodity] + place % count(commodity)];
    }

    /** What is scarce or costs something to open. */
    Contested contested() {
        return contested;
    }

    int commodityCount() {
        return firstOf.length - 1;
    }

    /** Any other way than the bundle's own; the same where it has no other. */
    Way other(Bundle bundle, RandomGenerator random) {
        var ways = bundle.getWays();
        int drawn = random.nextInt(Math.max(1, ways.size() - 1));
        return ways.get(drawn < bundle.taken().number() || ways.size() == 1 ? drawn : drawn + 1);
    }

    /** A bundle takes any other way. */
    Reroute change(RandomGenerator random) {
        var bundle = bundle(random);
        return new Reroute("change", new Bundle[] {bundle}, new Way[] {other(bundle, random)});
    }

    /** A cheap path of the bundle's that does not touch a counter; null if a few draws find none. */
    @Nullable
    Way wayAround(Bundle bundle, int counter, RandomGenerator random) {
        var ways = bundle.getWays();
        int pathCount = ways.size() - 1;
        Way best = null;
        for (int i = 0; i < MOST_DRAWS && pathCount > 0; i++) {
            var way = ways.get(random.nextInt(pathCount));
            if (!way.uses(counter) && (best == null || way.isCheaperThan(best))) {
                best = way;
            }
        }
        return best;
    }

    /** Commodities that have ways over a counter: how many. */
    int crossingCount(int counter) {
        return crossings.commodities()[counter].length;
    }

    /** A bundle of one of these commodities. */
    Bundle bundleOver(int counter, int crossing, RandomGenerator random) {
        int k = crossings.commodities()[counter][crossing];
        return of(k, random.nextInt(count(k)));
    }

    /** A cheap way over a counter for bundles of one of these commodities. */
    Way wayOver(int counter, int crossing, RandomGenerator random) {
        Way[] over = crossings.ways()[counter][crossing];
        var best = over[random.nextInt(over.length)];
        for (int i = 1; i < MOST_DRAWS; i++) {
            var way = over[random.nextInt(over.length)];
            if (way.isCheaperThan(best)) {
                best = way;
            }
        }
        return best;
    }

    /** A counter that the bundle's way touches among these; −1 if there is none. */
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

    /** Bundles gathered for a move, and where they go. */
    static final class Gathered {
        private final List<Bundle> bundles = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();

        /** Lets a bundle take a way. */
        void add(Bundle bundle, Way way) {
            bundles.add(bundle);
            ways.add(way);
        }

        int count() {
            return bundles.size();
        }

        boolean has(Bundle bundle) {
            return bundles.contains(bundle);
        }

        /** The move; null if it moves nothing. */
        @Nullable
        Reroute move(String kind) {
            return bundles.isEmpty()
                    ? null
                    : new Reroute(kind, bundles.toArray(Bundle[]::new), ways.toArray(Way[]::new));
        }
    }
}
