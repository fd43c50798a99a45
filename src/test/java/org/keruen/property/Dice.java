package org.keruen.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded chance, in the words of the generator. */
record Dice(Random random) {
    /** Sets neighbouring seeds far apart: 2⁶⁴ by the golden ratio. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    static Dice of(long seed) {
        return new Dice(new Random(seed * SCATTER));
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A price or factor to a quarter. */
    double quarters(int least, int most) {
        return between(4 * least, 4 * most) / 4.0;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> T pick(T[] items) {
        return items[random.nextInt(items.length)];
    }

    /** One in so many times the value, otherwise nothing. */
    <T> @Nullable T oneIn(int count, T value) {
        return oneIn(count) ? value : null;
    }

    double oneIn(int count, double value, double otherwise) {
        return oneIn(count) ? value : otherwise;
    }

    /** From one to so many of the items, none twice; none if there are none. */
    <T> List<T> some(List<T> items, int most) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        int count = Math.min(items.size(), between(1, most));
        return List.copyOf(shuffled.subList(0, count));
    }

    /** One in so many times some of the items, otherwise none. */
    <T> List<T> oneInSome(int count, List<T> items, int most) {
        return oneIn(count) ? some(items, most) : List.of();
    }
}
