package org.keruen.solve.hybrid;

import java.util.Random;

/** Seeded chance. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** 0 … {@code count - 1}. */
    int below(int count) {
        return random.nextInt(count);
    }

    /** 0–1. */
    double share() {
        return random.nextDouble();
    }

    /** 0 … {@code count - 1} in any order. */
    int[] order(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
