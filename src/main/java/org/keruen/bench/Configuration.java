package org.keruen.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A solver that takes part.
 *
 * @param id its name in the experiment
 * @param family as the program knows it
 * @param settings of the family
 */
public record Configuration(String id, String family, Map<String, String> settings) {
    public Configuration {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    String hash() {
        return Hashes.of(family + new java.util.TreeMap<>(settings));
    }
}
