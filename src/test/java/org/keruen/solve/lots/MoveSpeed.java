package org.keruen.solve.lots;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Resources;

/**
 * A benchmark, not a test: moves a second of processor time on 10,000 lots with 50 paths each over 500 links, every one
 * with a capacity, a fixed charge and three tiers, and five corridors with caps. How to run it is on the page of lots.
 */
final class MoveSpeed {
    private static final int COLUMNS = 6;
    private static final int WIDTH = 10;
    private static final int LINKS = (COLUMNS - 1) * WIDTH * WIDTH;
    private static final int TIERS = 3;
    private static final int COMMODITIES = 400;
    private static final int LOTS_EACH = 25;
    private static final int PATHS = 50;
    private static final int CORRIDORS = 5;
    private static final double LOT_TONNES = 25_000;

    private final Random random = new Random(1);
    private final double[] rate = random.doubles(LINKS, 1, 10).toArray();
    private final double[] capacity = random.doubles(LINKS, 2e6, 8e6).toArray();

    private MoveSpeed() {}

    /** Rounds of a million moves, the first of them in a cold machine. */
    public static void main(String[] words) {
        PrintStream out = System.out;
        var speed = new MoveSpeed();
        var core = speed.core();
        var index = CoreIndex.of(core);
        var draft = new LedgerDraft(core, index, TierChoice.in(core, index));
        double[] prices = new double[core.resources().count()];
        var board = Board.of(draft, LotSizes.of(core, 0, 1, LOTS_EACH), speed.paths(), prices);
        out.printf("%d lots, %d ways each, %d links%n", board.lotCount(), board.ways()[0].length, LINKS);
        int[] at = Seeds.greedy(board, 1);
        var method = LotsSettings.of(words.length == 0 ? Map.of() : Map.of("moves", String.join(" ", words)))
                .method();
        double price = 1;
        for (int round = 0; round < 8; round++) {
            long before = cpuNanos();
            var found = new Timefold(method).search(new Bookings.Task(board, price), at, round, 1_000_000, () -> false);
            double seconds = (cpuNanos() - before) / 1e9;
            at = found.wayOfLot();
            var tally = Plans.tally(board, at);
            out.printf(
                    "%,d moves at %,.0f a second; cost %.6g, broken %.3g%n",
                    found.moves(),
                    found.moves() / seconds,
                    tally.cost() / board.ledger().moneyScale(),
                    tally.excess() / board.ledger().moneyScale());
            price = tally.excess() > 0 ? 2 * price : price;
        }
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        out.printf("%d MB of heap in use, %d MB taken at most%n", memory.getUsed() >> 20, memory.getCommitted() >> 20);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The link from a node of a column to one of the next. */
    private static int link(int column, int from, int to) {
        return (column * WIDTH + from) * WIDTH + to;
    }

    private List<List<int[]>> paths() {
        var all = new ArrayList<List<int[]>>();
        for (int k = 0; k < COMMODITIES; k++) {
            var paths = new ArrayList<int[]>();
            for (int p = 0; p < PATHS; p++) {
                int[] path = new int[COLUMNS - 1];
                int at = k % WIDTH;
                for (int column = 0; column < path.length; column++) {
                    boolean last = column + 1 == path.length;
                    int next = last ? k / WIDTH % WIDTH : random.nextInt(WIDTH);
                    path[column] = TIERS * link(column, at, next);
                    at = next;
                }
                paths.add(path);
            }
            all.add(paths);
        }
        return all;
    }

    private Core core() {
        int arcs = LINKS * TIERS;
        int[] tail = new int[arcs];
        int[] head = new int[arcs];
        double[] cost = new double[arcs];
        for (int a = 0; a < arcs; a++) {
            int link = a / TIERS;
            tail[a] = link / WIDTH;
            head[a] = (link / (WIDTH * WIDTH) + 1) * WIDTH + link % WIDTH;
            cost[a] = rate[link] * (1 - 0.12 * (a % TIERS));
        }
        var network = Network.of(COLUMNS * WIDTH, tail, head, new double[arcs]);
        return new Core(network, commodities(), new double[][] {cost}, resources(), designs(), 0);
    }

    private static Commodities commodities() {
        int[] origin = new int[COMMODITIES];
        int[] destination = new int[COMMODITIES];
        double[] quantity = new double[COMMODITIES];
        double[] unmet = new double[COMMODITIES];
        double[] most = new double[COMMODITIES];
        Arrays.setAll(origin, k -> k % WIDTH);
        Arrays.setAll(destination, k -> (COLUMNS - 1) * WIDTH + k / WIDTH % WIDTH);
        Arrays.fill(quantity, LOTS_EACH * LOT_TONNES);
        Arrays.fill(unmet, 200);
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        return new Commodities(origin, destination, quantity, new int[COMMODITIES], unmet, most);
    }

    /** A capacity a link, a row a tier, a cap a corridor. */
    private Resources resources() {
        int count = LINKS + LINKS * TIERS + CORRIDORS;
        double[] lower = new double[count];
        double[] upper = new double[count];
        int[] first = new int[count + 1];
        var arc = new ArrayList<Integer>();
        for (int r = 0; r < count; r++) {
            if (r < LINKS) {
                upper[r] = capacity[r];
                for (int tier = 0; tier < TIERS; tier++) {
                    arc.add(TIERS * r + tier);
                }
            } else if (r < LINKS + LINKS * TIERS) {
                arc.add(r - LINKS);
            } else {
                upper[r] = 60e6;
                for (int i = r % CORRIDORS; i < WIDTH * WIDTH; i += CORRIDORS) {
                    for (int tier = 0; tier < TIERS; tier++) {
                        arc.add(TIERS * (2 * WIDTH * WIDTH + i) + tier);
                    }
                }
            }
            first[r + 1] = arc.size();
        }
        double[] weight = new double[arc.size()];
        Arrays.fill(weight, 1);
        int[] arcs = arc.stream().mapToInt(Integer::intValue).toArray();
        return new Resources(lower, upper, first, arcs, weight, new int[arcs.length], new double[][] {{1}});
    }

    /** A charge a link, then a design a tier, of which a link has one. */
    private Designs designs() {
        int count = LINKS + LINKS * TIERS;
        int[] most = new int[count];
        double[] cost = new double[count];
        int[] firstArc = new int[count + 1];
        int[] arc = new int[2 * LINKS * TIERS];
        int[] firstEffect = new int[count + 1];
        int[] resource = new int[LINKS * TIERS];
        double[] addsLower = new double[LINKS * TIERS];
        double[] addsUpper = new double[LINKS * TIERS];
        Arrays.fill(most, 1);
        for (int g = 0; g < count; g++) {
            boolean charge = g < LINKS;
            int tier = g - LINKS;
            cost[g] = charge ? 0.1 * capacity[g] * rate[g] : 0;
            firstArc[g + 1] = firstArc[g] + (charge ? TIERS : 1);
            for (int i = firstArc[g]; i < firstArc[g + 1]; i++) {
                arc[i] = charge ? TIERS * g + i - firstArc[g] : tier;
            }
            firstEffect[g + 1] = charge ? 0 : tier + 1;
            if (!charge) {
                resource[tier] = LINKS + tier;
                addsLower[tier] = capacity[tier / TIERS] * (tier % TIERS) / TIERS;
                addsUpper[tier] = capacity[tier / TIERS] * (tier % TIERS + 1) / TIERS;
            }
        }
        int[] firstTerm = new int[LINKS + 1];
        int[] term = new int[LINKS * TIERS];
        double[] ones = new double[LINKS * TIERS];
        double[] limit = new double[LINKS];
        Arrays.setAll(firstTerm, i -> TIERS * i);
        Arrays.setAll(term, t -> LINKS + t);
        Arrays.fill(ones, 1);
        Arrays.fill(limit, 1);
        return new Designs(
                new int[count],
                most,
                cost,
                firstArc,
                arc,
                firstEffect,
                resource,
                addsLower,
                addsUpper,
                firstTerm,
                term,
                ones,
                limit);
    }
}
