package org.keruen.bench;

import org.keruen.solve.Budget;

/**
 * What every run may use, and when it may stop.
 *
 * @param seconds of search
 * @param iterations the family's own unit of work; {@code Long.MAX_VALUE} for no limit
 * @param gap to the proven bound that is good enough
 * @param memoryMb heap
 * @param threads of the solver, and cores that the run is pinned to
 * @param pinned whether runs are kept to cores of their own where the system can
 * @param warmedUp whether an uncounted run in the same virtual machine comes first
 */
public record Limits(
        double seconds, long iterations, double gap, int memoryMb, int threads, boolean pinned, boolean warmedUp) {

    Budget budget(long seed) {
        return new Budget(seconds, iterations, gap, seed, threads, () -> false);
    }

    String hash() {
        return Hashes.of("%s %s %s %s %s %s".formatted(seconds, iterations, gap, memoryMb, threads, warmedUp));
    }
}
