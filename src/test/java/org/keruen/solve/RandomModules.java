package org.keruen.solve;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Random;
import org.keruen.core.Core;

/**
 * Small Cores for flows, a different one for each seed: modules of several kinds on one resource, arcs to be opened,
 * resources shared by arcs with weights, floors, shipments that are heavy or may stay, arcs that earn, and designs that
 * do more than one thing.
 */
public final class RandomModules {
    private static final int NODES = 6;
    private static final int ARCS = 18;

    private final Random random;
    private final CoreSketch sketch = new CoreSketch(NODES);
    private int designs;

    private RandomModules(long seed) {
        random = new Random(seed);
    }

    /** The Core of a seed. */
    public static Core core(long seed) {
        var modules = new RandomModules(seed);
        modules.arcs();
        modules.commodities();
        for (int a = 0; a < ARCS; a++) {
            modules.capacity(a);
        }
        modules.shared();
        modules.openings();
        return modules.sketch.constantCost(modules.random.nextInt(3) * 10).core();
    }

    private void arcs() {
        boolean earns = random.nextInt(4) == 0;
        for (int a = 0; a < ARCS; a++) {
            int tail = a % NODES;
            int head = a < NODES ? (a + 1) % NODES : (tail + 1 + random.nextInt(NODES - 1)) % NODES;
            double sign = earns && random.nextInt(5) == 0 ? -1 : 1;
            double other = random.nextInt(6) == 0 ? POSITIVE_INFINITY : 1 + random.nextInt(9);
            sketch.heavyArc(tail, head, random.nextInt(3), sign * (1 + random.nextInt(9)), other);
        }
    }

    private void commodities() {
        for (int k = 0; k < 7; k++) {
            int origin = random.nextInt(NODES);
            int destination = (origin + 1 + random.nextInt(NODES - 1)) % NODES;
            double unmet = random.nextInt(3) == 0 ? POSITIVE_INFINITY : 10 + random.nextInt(60);
            double most = random.nextInt(3) == 0 ? 2 + random.nextInt(4) : POSITIVE_INFINITY;
            double quantity = 0.5 + random.nextInt(40) / 4.0;
            sketch.commodity(origin, destination, quantity, random.nextInt(2), unmet, most);
        }
    }

    /** Nothing, a plain capacity, or one made of modules. */
    private void capacity(int a) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return;
        }
        double base = kind == 1 ? 5 + random.nextInt(20) : random.nextInt(2) * random.nextInt(5);
        sketch.resource(NEGATIVE_INFINITY, base, new int[] {a}, new double[] {1});
        int r = sketch.resourceCount() - 1;
        for (int i = 1; i < kind; i++) {
            int least = random.nextInt(5) == 0 ? 1 : 0;
            int[] owned = base <= 0 && kind == 2 ? new int[] {a} : new int[0];
            design(least, least + random.nextInt(4), random.nextInt(40), owned);
            sketch.effect(designs - 1, r, 0, random.nextInt(10));
        }
    }

    /** Rows over several arcs: a capacity that classes share by weights, a floor, and a design that moves both. */
    private void shared() {
        for (int i = 0; i < 2; i++) {
            int[] members = random.ints(0, ARCS).distinct().limit(4).toArray();
            double[] weights = random.doubles(members.length, 0, 2).toArray();
            sketch.resource(random.nextInt(3) - 1, 15 + random.nextInt(20), members, weights);
            int r = sketch.resourceCount() - 1;
            design(0, 2, 1 + random.nextInt(20), new int[0]);
            sketch.effect(designs - 1, r, i * random.nextInt(2), 3 + random.nextInt(9));
        }
    }

    private void openings() {
        for (int i = 0; i < 3; i++) {
            int[] owned = random.ints(0, ARCS).distinct().limit(1 + i).toArray();
            design(random.nextInt(6) == 0 ? 1 : 0, 1 + random.nextInt(2), random.nextInt(30), owned);
        }
        if (random.nextBoolean()) {
            int[] members = {designs - 1, designs - 2};
            sketch.sideConstraint(1, members, new double[] {1, 1});
        }
    }

    private void design(int least, int most, double cost, int[] owned) {
        sketch.design(least, most, cost, owned);
        designs++;
    }
}
