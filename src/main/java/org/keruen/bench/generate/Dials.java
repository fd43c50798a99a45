package org.keruen.bench.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generator's settings, each with its value, told or default. */
final class Dials {
    private final Map<String, Double> values = new HashMap<>();

    /**
     * The settings with what was told.
     *
     * @throws IllegalArgumentException in words, if a setting is not known or its value not allowed
     */
    Dials(List<Setting> settings, Map<String, Double> told) {
        settings.forEach(setting -> values.put(setting.name(), setting.otherwise()));
        told.forEach((name, value) -> {
            var setting = settings.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no setting %s; there are %s"
                            .formatted(
                                    name, settings.stream().map(Setting::name).toList())));
            if (!setting.admits(value)) {
                throw new IllegalArgumentException("%s is %s, %s".formatted(name, value, setting.rule()));
            }
            values.put(name, value);
        });
    }

    double ratio(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no setting " + name);
        }
        return value;
    }

    int count(String name) {
        return (int) ratio(name);
    }
}
