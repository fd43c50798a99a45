package org.keruen.solve.hybrid;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which neighbourhood to search next: rather one that has paid, and rather one that takes little work. */
final class NextLook {
    private static final double PAID = 1.3;
    private static final double DID_NOT = 0.95;
    private static final double LEAST_WEIGHT = 0.2;
    private static final double MOST_WEIGHT = 5;

    /** Work that does not count against a neighbourhood, in simplex iterations, and how much its last work says. */
    private static final double LITTLE = 2000;

    private static final double LAST = 0.3;

    private final Chance chance;
    private final Map<Neighbourhood, Double> weight = new EnumMap<>(Neighbourhood.class);
    private final Map<Neighbourhood, Double> work = new EnumMap<>(Neighbourhood.class);

    NextLook(Set<Neighbourhood> possible, Chance chance) {
        this.chance = chance;
        for (var kind : possible) {
            weight.put(kind, 1.0);
            work.put(kind, LITTLE);
        }
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return weight.isEmpty();
    }

    Neighbourhood next() {
        double at = chance.share()
                * weight.keySet().stream().mapToDouble(this::score).sum();
        Neighbourhood chosen = null;
        for (var kind : weight.keySet()) {
            chosen = kind;
            at -= score(kind);
            if (at < 0) {
                break;
            }
        }
        if (chosen == null) {
            throw new IllegalStateException("there is no neighbourhood");
        }
        return chosen;
    }

    private double score(Neighbourhood kind) {
        return weight.getOrDefault(kind, 0.0) / Math.sqrt(work.getOrDefault(kind, LITTLE));
    }

    /** Takes note of whether a neighbourhood held a better plan, and of the simplex iterations that took. */
    void learn(Neighbourhood kind, boolean better, long iterations) {
        weight.computeIfPresent(kind, (_, w) -> Math.clamp(w * (better ? PAID : DID_NOT), LEAST_WEIGHT, MOST_WEIGHT));
        work.computeIfPresent(kind, (_, w) -> Math.max(LITTLE, (1 - LAST) * w + LAST * iterations));
    }
}
