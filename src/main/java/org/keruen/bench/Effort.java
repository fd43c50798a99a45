package org.keruen.bench;

import org.jspecify.annotations.Nullable;

/**
 * What a run used.
 *
 * @param peakHeapMb most heap in use after or between collections, as the pools report it
 * @param peakResidentMb most memory of the process, native code included; null where the system does not tell
 * @param cpuSeconds of the whole process
 * @param probeMillis a fixed small kernel before the run; it differs between runs only by noise of the machine
 * @param loadBefore the system's load average before the run; negative where it does not tell
 * @param work units of the family's own work, such as moves evaluated; null if it counts none
 */
public record Effort(
        double peakHeapMb,
        @Nullable Double peakResidentMb,
        double cpuSeconds,
        double probeMillis,
        double loadBefore,
        @Nullable Long work) {

    /** Of a run that left no account. */
    static final Effort UNKNOWN = new Effort(0, null, 0, 0, -1, null);
}
