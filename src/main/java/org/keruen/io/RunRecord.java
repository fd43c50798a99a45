package org.keruen.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a plan came about: what is needed to make it again, and what was measured.
 *
 * @param machine on what it ran
 * @param method by what it was found
 * @param problem of which files it was made
 * @param started when, as an ISO 8601 instant
 * @param wallSeconds how long it took
 * @param checker what the checker said
 */
public record RunRecord(
        Machine machine, Method method, Origin problem, String started, double wallSeconds, String checker) {
    /** Versions of what it ran on. */
    public record Machine(String keruen, String java, String os) {
        /** This one. */
        public static Machine here(String keruenVersion) {
            return new Machine(
                    keruenVersion,
                    System.getProperty("java.vm.name") + " " + Runtime.version(),
                    "%s %s %s"
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.version"),
                                    System.getProperty("os.arch")));
        }
    }

    /**
     * The solver and what it was told.
     *
     * @param solver family and backend
     * @param settings of the family
     * @param seconds most that it might take; infinite if nothing was said
     * @param gap good enough
     */
    public record Method(
            String solver, Map<String, String> settings, long seed, int threads, double seconds, double gap) {
        public Method {
            settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /**
     * The problem's files.
     *
     * @param file name of the file or folder
     * @param scenario id of the scenario; null for the problem as it stands
     * @param sha256 of the files, see {@link ProblemFiles#sha256}
     */
    public record Origin(String file, @Nullable String scenario, String sha256) {}
}
