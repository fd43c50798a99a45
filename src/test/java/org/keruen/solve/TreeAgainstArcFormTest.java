package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;

/**
 * Networks too large to enumerate, whose tree has up to a hundred nodes: what it proves is what the arc form proves.
 */
class TreeAgainstArcFormTest {
    private static final Map<String, String> TREE_ALONE =
            Map.of("flows", "off", "scaling", "off", "neighbourhoods", "off");

    @Test
    void theTreeAloneProvesTheArcFormsCost() {
        for (int seed = 0; seed < 6; seed++) {
            var core = network(seed);
            var tree = new HybridSolver(HybridSettings.of(TREE_ALONE)).solve(core, Budget.UNLIMITED, Watcher.NONE);
            var arcForm = new ArcSolver(ArcSettings.DEFAULT).solve(core, Budget.UNLIMITED, Watcher.NONE);
            assertThat(tree).as("seed %d", seed).isInstanceOf(Outcome.Optimal.class);
            assertThat(cost(tree)).as("seed %d", seed).isCloseTo(cost(arcForm), within(1e-5 * cost(arcForm)));
        }
    }

    private static double cost(Outcome outcome) {
        return outcome instanceof Outcome.Optimal optimal ? optimal.cost() : Double.NaN;
    }

    /** Every arc has a fixed charge and little room. */
    private static Core network(int seed) {
        var random = new Random(seed);
        int nodeCount = 10;
        int arcCount = 35;
        var sketch = new CoreSketch(nodeCount);
        for (int a = 0; a < arcCount; a++) {
            int tail = a % nodeCount;
            sketch.arc(tail, (tail + 1 + random.nextInt(nodeCount - 1)) % nodeCount, 1 + random.nextInt(6));
        }
        for (int k = 0; k < 8; k++) {
            int origin = random.nextInt(nodeCount);
            int destination = (origin + 1 + random.nextInt(nodeCount - 1)) % nodeCount;
            sketch.mayCarry(origin, destination, 2 + random.nextInt(9), 60 + random.nextInt(60));
        }
        for (int a = 0; a < arcCount; a++) {
            sketch.capacity(0, a);
            sketch.design(1, 30 + random.nextInt(60), a);
            sketch.effect(a, a, 0, 6 + random.nextInt(10));
        }
        return sketch.core();
    }
}
