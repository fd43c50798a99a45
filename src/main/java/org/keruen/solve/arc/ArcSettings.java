package org.keruen.solve.arc;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.solve.engine.Engine;

/**
 * Settings of the arc form.
 *
 * @param backend the engine that solves it; where no designs are left to choose, GLOP does for SCIP and CP-SAT
 * @param parameters more of the engine's own parameters in its own notation, or empty
 */
public record ArcSettings(Engine backend, String parameters) {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("backend", "parameters"));

    /** HiGHS: it takes designs and gives bounds. */
    public static final ArcSettings DEFAULT = new ArcSettings(Engine.HIGHS, "");

    /**
     * Settings from words such as {@code backend=scip}; what is not named is as by default.
     *
     * @throws IllegalArgumentException if a key or the engine is unknown
     */
    public static ArcSettings of(Map<String, String> words) {
        for (var key : words.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("arc has no setting %s; it has %s".formatted(key, KEYS));
            }
        }
        var backend = words.get("backend");
        return new ArcSettings(
                backend == null ? DEFAULT.backend : Engine.of(backend), words.getOrDefault("parameters", ""));
    }
}
