package org.keruen.solve;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Random;
import java.util.stream.IntStream;
import org.keruen.core.Core;

/**
 * Cores of origins, hubs, borders and markets with several paths for every commodity and every kind of rule at once:
 * tiers of three kinds, fixed charges, expansions that need or exclude each other, contracts in lots, floors, shared
 * capacities. A different one for each seed.
 */
public final class LayeredCores {
    private static final int ORIGINS = 2;
    private static final int HUBS = 3;
    private static final int BORDERS = 3;
    private static final int MARKETS = 2;
    private static final int FIRST_HUB = ORIGINS;
    private static final int FIRST_BORDER = FIRST_HUB + HUBS;
    private static final int FIRST_MARKET = FIRST_BORDER + BORDERS;

    private final Random random;
    private final CoreSketch sketch = new CoreSketch(FIRST_MARKET + MARKETS);
    private int arcCount;
    private int designCount;

    private LayeredCores(long seed) {
        random = new Random(seed);
    }

    /** The Core of a seed. */
    public static Core core(long seed) {
        var cores = new LayeredCores(seed);
        cores.draw();
        return cores.sketch.core();
    }

    private void draw() {
        for (int origin = 0; origin < ORIGINS; origin++) {
            for (int hub = FIRST_HUB; hub < FIRST_BORDER; hub++) {
                arc(origin, hub, 1 + random.nextInt(9), 1 + random.nextInt(9));
            }
        }
        for (int hub = FIRST_HUB; hub < FIRST_BORDER; hub++) {
            for (int border = FIRST_BORDER; border < FIRST_MARKET; border++) {
                if (random.nextInt(3) == 0) {
                    tiers(hub, border);
                } else {
                    arc(hub, border, 2 + random.nextInt(9), 2 + random.nextInt(9));
                }
            }
        }
        for (int border = FIRST_BORDER; border < FIRST_MARKET; border++) {
            border(border);
        }
        corridors();
        for (int i = 0; i < 5; i++) {
            double unmet = random.nextInt(4) == 0 ? POSITIVE_INFINITY : 40 + random.nextInt(40);
            double most = random.nextInt(5) == 0 ? 3 : POSITIVE_INFINITY;
            int market = FIRST_MARKET + random.nextInt(MARKETS);
            sketch.commodity(random.nextInt(ORIGINS), market, 3 + random.nextInt(20), random.nextInt(2), unmet, most);
        }
    }

    private int arc(int tail, int head, double... cost) {
        sketch.heavyArc(tail, head, 1, cost);
        return arcCount++;
    }

    private int design(int most, double cost, int... owned) {
        sketch.design(most, cost, owned);
        return designCount++;
    }

    /** Two or three tiers of which one is chosen; even rebates or not, bounded above or not. */
    private void tiers(int hub, int border) {
        int count = 2 + random.nextInt(2);
        boolean even = random.nextBoolean();
        boolean bounded = random.nextInt(3) == 0;
        int[] design = new int[count];
        for (int tier = 0; tier < count; tier++) {
            double cost = 8 - 2 * tier;
            int a = arc(hub, border, cost, even ? cost : cost + random.nextInt(3));
            boolean last = tier + 1 == count;
            double upper = last && !bounded ? POSITIVE_INFINITY : 0;
            design[tier] = design(1, tier * random.nextInt(10), a);
            sketch.resource(0, upper, new int[] {a}, new double[] {1});
            double from = 6 * tier;
            sketch.effect(design[tier], sketch.resourceCount() - 1, from, upper > 0 ? 0 : from + (last ? 20 : 6));
        }
        sketch.sideConstraint(
                1, design, IntStream.range(0, count).mapToDouble(_ -> 1).toArray());
    }

    private void border(int border) {
        int plain = arc(border, FIRST_MARKET, 3 + random.nextInt(5));
        int other = arc(border, FIRST_MARKET + 1, 3 + random.nextInt(5));
        switch (random.nextInt(4)) {
            case 0 -> design(1, 5 + random.nextInt(30), plain, other);
            case 1 -> {
                int minimum = design(1, random.nextInt(10), plain);
                sketch.resource(0, POSITIVE_INFINITY, new int[] {plain}, new double[] {1});
                sketch.effect(minimum, sketch.resourceCount() - 1, 4, 0);
            }
            case 2 -> expansions(plain, other);
            default -> contract(border);
        }
    }

    private void expansions(int... members) {
        sketch.resource(0, random.nextInt(6), members, new double[] {1, 1 + random.nextInt(2)});
        int r = sketch.resourceCount() - 1;
        int small = design(2, 4 + random.nextInt(10));
        sketch.effect(small, r, 0, 5);
        int great = design(1, 10 + random.nextInt(20));
        sketch.effect(great, r, 0, 25);
        if (random.nextBoolean()) {
            sketch.sideConstraint(0, new int[] {great, small}, new double[] {1, -1});
        } else {
            int either = design(1, 0);
            sketch.sideConstraint(0, new int[] {small, either}, new double[] {1, -2});
            sketch.sideConstraint(1, new int[] {great, either}, new double[] {1, 1});
        }
    }

    private void contract(int border) {
        int a = arc(border, FIRST_MARKET, 1);
        int lots = design(3, 6, a);
        sketch.resource(0, 0, new int[] {a}, new double[] {1});
        sketch.effect(lots, sketch.resourceCount() - 1, random.nextBoolean() ? 4 : 0, 4);
    }

    private void corridors() {
        for (int i = 0; i < 3; i++) {
            int[] members = random.ints(0, arcCount).distinct().limit(4).toArray();
            double[] weights = random.doubles(4, 0.5, 2).toArray();
            boolean floor = i == 0 && random.nextInt(3) == 0;
            sketch.resource(floor ? 2 : 0, 10 + random.nextInt(40), members, weights);
        }
    }
}
