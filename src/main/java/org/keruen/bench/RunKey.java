package org.keruen.bench;

/** What is run: a configuration on a problem, by seed and repeat (from 1). */
public record RunKey(String problem, String configuration, long seed, int repeat) {
    @Override
    public String toString() {
        return "%s, %s, seed %d, repeat %d".formatted(problem, configuration, seed, repeat);
    }
}
