package org.keruen.solve;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Random;
import org.keruen.core.Core;

/** Small Cores with everything mixed in, a different one for each seed. */
public final class RandomCores {
    private final Random random;
    private final CoreSketch sketch;
    private final int nodeCount;
    private final int arcCount;

    private RandomCores(long seed) {
        random = new Random(seed);
        nodeCount = 4 + random.nextInt(3);
        arcCount = 2 * nodeCount + random.nextInt(8);
        sketch = new CoreSketch(nodeCount);
    }

    /** The Core of a seed. */
    public static Core core(long seed, boolean withDesigns) {
        var cores = new RandomCores(seed);
        cores.arcs();
        cores.commodities();
        cores.resources();
        if (withDesigns) {
            cores.designs();
        }
        return cores.sketch.constantCost(cores.random.nextInt(3) * 10).core();
    }

    private void arcs() {
        boolean market = random.nextInt(4) == 0;
        for (int a = 0; a < arcCount; a++) {
            int tail = random.nextInt(nodeCount);
            int head = (tail + 1 + random.nextInt(nodeCount - 1)) % nodeCount;
            double cost = 1 + random.nextInt(12);
            double other = random.nextInt(4) == 0 ? POSITIVE_INFINITY : 1 + random.nextInt(12);
            double sign = market && random.nextInt(4) == 0 ? -1 : 1;
            sketch.heavyArc(tail, head, random.nextInt(3), sign * cost, other);
        }
    }

    private void commodities() {
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            int origin = random.nextInt(nodeCount);
            int destination = (origin + 1 + random.nextInt(nodeCount - 1)) % nodeCount;
            double unmet = random.nextInt(5) == 0 ? POSITIVE_INFINITY : 10 + random.nextInt(30);
            double most = random.nextInt(3) == 0 ? random.nextInt(5) : POSITIVE_INFINITY;
            sketch.commodity(origin, destination, 1 + random.nextInt(10), random.nextInt(2), unmet, most);
        }
    }

    private void resources() {
        int count = random.nextInt(4);
        for (int r = 0; r < count; r++) {
            int[] members = someArcs(1 + random.nextInt(3));
            double[] weights = random.doubles(members.length, 0.5, 2).toArray();
            double lower = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0;
            sketch.resource(
                    lower, random.nextInt(4) == 0 ? POSITIVE_INFINITY : 3 + random.nextInt(12), members, weights);
        }
    }

    private void designs() {
        int count = 1 + random.nextInt(3);
        for (int g = 0; g < count; g++) {
            int resource = addedResource();
            int most = 1 + random.nextInt(2);
            sketch.design(random.nextInt(6) == 0 ? 1 : 0, most, random.nextInt(20), someArcs(random.nextInt(3)));
            int adds = 2 + random.nextInt(6);
            sketch.effect(g, resource, random.nextInt(3) == 0 ? random.nextInt(adds) : 0, adds);
        }
        if (random.nextInt(3) == 0) {
            int[] members = random.ints(2, 0, count).toArray();
            sketch.sideConstraint(random.nextInt(3), members, new double[] {1, random.nextBoolean() ? 1 : -1});
        }
    }

    private int addedResource() {
        sketch.resource(0, random.nextInt(3), someArcs(1), new double[] {1});
        return sketch.resourceCount() - 1;
    }

    private int[] someArcs(int count) {
        return random.ints(0, arcCount)
                .distinct()
                .limit(Math.min(count, arcCount))
                .toArray();
    }
}
