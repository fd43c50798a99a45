package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.LightPaths;
import org.keruen.core.ShortestPaths;

/**
 * The paths that lots may take: those that column generation found, cheap ones under costs shaken by chance, and ones
 * around what is scarce. Of each commodity the cheapest are kept, scarcity counted at its price.
 */
final class Candidates {
    /** How far costs are shaken at most, relative. */
    private static final double GREATEST_NOISE = 0.6;

    private final Core core;
    private final CoreIndex index;
    private final BooleanSupplier stop;
    private final int[] firstTierOf;
    private final boolean[] isClosed;
    private final double[] resourcePrice;
    private final List<Map<List<Integer>, Candidate>> known = new ArrayList<>();
    private final Map<Integer, double[]> scarceCost = new HashMap<>();
    private final Map<Long, List<Integer>> groups = new TreeMap<>();

    private record Candidate(int[] path, boolean isKept, double cost) {}

    /**
     * Candidates that are none yet.
     *
     * @param resourcePrice what a unit of each resource is worth, as duals: ≤ 0 where capacity is scarce
     */
    Candidates(Core core, CoreIndex index, List<TierChoice> choices, double[] resourcePrice, BooleanSupplier stop) {
        this.core = core;
        this.index = index;
        this.stop = stop;
        this.resourcePrice = resourcePrice;
        this.firstTierOf = new int[core.network().arcCount()];
        this.isClosed = new boolean[firstTierOf.length];
        Arrays.setAll(firstTierOf, a -> a);
        for (var choice : choices) {
            for (int[] arcs : choice.arc()) {
                for (int i = 0; i < arcs.length; i++) {
                    firstTierOf[arcs[i]] = choice.arc()[0][i];
                }
            }
        }
        closeWhatNeverOpens();
        var commodities = core.commodities();
        for (int k = 0; k < commodities.count(); k++) {
            known.add(new LinkedHashMap<>());
            long key = (long) commodities.origin()[k] << 32 | commodities.costClass()[k];
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(k);
        }
    }

    private void closeWhatNeverOpens() {
        var designs = core.designs();
        for (int a = 0; a < isClosed.length; a++) {
            isClosed[a] = firstTierOf[a] != a;
        }
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstArc()[g]; designs.most()[g] < 1 && i < designs.firstArc()[g + 1]; i++) {
                isClosed[designs.arc()[i]] = true;
            }
        }
    }

    /** A path with the first tier in place of others. */
    int[] plain(int[] path) {
        return Arrays.stream(path).map(a -> firstTierOf[a]).toArray();
    }

    /** Lets lots of a commodity take a path; one to keep is a candidate however dear. */
    void add(int k, int[] path, boolean keep) {
        int[] plain = plain(path);
        for (int a : plain) {
            if (isClosed[a]) {
                return;
            }
        }
        var key = Arrays.stream(plain).boxed().toList();
        var there = known.get(k).get(key);
        if (there == null || (keep && !there.isKept())) {
            known.get(k).put(key, new Candidate(plain, keep, worth(k, plain)));
        }
    }

    private double worth(int k, int[] path) {
        double[] cost = scarceCost.computeIfAbsent(core.commodities().costClass()[k], c -> price(c, 1));
        double sum = 0;
        for (int a : path) {
            sum += cost[a];
        }
        return sum;
    }

    /** Looks for more: in so many rounds of shaken costs, and around each scarce resource. */
    void search(int rounds, long seed) {
        var random = new Random(seed);
        for (var group : groups.values()) {
            int costClass = core.commodities().costClass()[group.getFirst()];
            double[] plain = price(costClass, 0);
            double[] scarce = price(costClass, 1);
            addTree(group, plain);
            addTree(group, scarce);
            for (int round = 1; round <= rounds && !stop.getAsBoolean(); round++) {
                double noise = GREATEST_NOISE * round / rounds;
                addTree(group, shaken(round % 2 == 0 ? plain : scarce, noise, random));
            }
            for (int r = 0; r < resourcePrice.length && !stop.getAsBoolean(); r++) {
                if (resourcePrice[r] < 0) {
                    addTree(group, around(r, plain));
                }
            }
        }
    }

    private static double[] shaken(double[] cost, double noise, Random random) {
        double[] shaken = new double[cost.length];
        for (int a = 0; a < cost.length; a++) {
            shaken[a] = cost[a] * (1 + noise * (2 * random.nextDouble() - 1));
        }
        return shaken;
    }

    private double[] around(int r, double[] cost) {
        double[] around = cost.clone();
        for (int i = core.resources().first()[r]; i < core.resources().first()[r + 1]; i++) {
            around[core.resources().arc()[i]] = Double.POSITIVE_INFINITY;
        }
        return around;
    }

    /** Cost of each arc to a class, scarcity counted at this share of its price; +∞ where closed. */
    private double[] price(int costClass, double share) {
        double[] price = core.cost()[costClass].clone();
        for (int a = 0; a < price.length; a++) {
            if (isClosed[a]) {
                price[a] = Double.POSITIVE_INFINITY;
                continue;
            }
            for (int i = index.firstEntry()[a]; i < index.firstEntry()[a + 1]; i++) {
                price[a] -= share
                        * resourcePrice[index.entryResource()[i]]
                        * core.resources().consumption(index.entry()[i], costClass);
            }
        }
        return price;
    }

    private void addTree(List<Integer> group, double[] cost) {
        var commodities = core.commodities();
        int origin = commodities.origin()[group.getFirst()];
        var tree = ShortestPaths.from(core.network(), origin, cost);
        for (int k : group) {
            int destination = commodities.destination()[k];
            if (tree.distance()[destination] < Double.POSITIVE_INFINITY) {
                int[] path = tree.path(destination);
                if (isLight(k, path)) {
                    add(k, path, false);
                } else {
                    addLight(k, cost);
                }
            }
        }
    }

    private boolean isLight(int k, int[] path) {
        double weight = 0;
        for (int a : path) {
            weight += core.network().weight()[a];
        }
        return weight <= core.commodities().maxWeight()[k];
    }

    private void addLight(int k, double[] cost) {
        var commodities = core.commodities();
        double most = commodities.maxWeight()[k];
        var label = LightPaths.from(core.network(), commodities.origin()[k], cost, most)
                .cheapest(commodities.destination()[k], most);
        if (label != null) {
            add(k, label.path(), false);
        }
    }

    /** The candidates of each commodity, so many at most besides those to keep, cheapest first. */
    List<List<int[]>> paths(int most) {
        return known.stream()
                .map(candidates -> candidates.values().stream()
                        .sorted(Comparator.comparing((Candidate candidate) -> !candidate.isKept())
                                .thenComparingDouble(Candidate::cost))
                        .limit(Math.max(
                                most,
                                candidates.values().stream()
                                        .filter(Candidate::isKept)
                                        .count()))
                        .map(Candidate::path)
                        .toList())
                .toList();
    }
}
