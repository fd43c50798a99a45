package org.keruen.bench.generate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a generator is to draw.
 *
 * @param generator its name, see {@link Generators}
 * @param settings by name; those left out take their defaults
 * @param seed of all chance
 */
public record Recipe(String generator, Map<String, Double> settings, long seed) {
    public Recipe {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
