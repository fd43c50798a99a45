package org.keruen.io;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON objects on one line, and back; components keep their order and are named with underscores. */
public final class JsonRecord {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonRecord() {}

    public static String line(Record members) {
        return MAPPER.writeValueAsString(members);
    }

    /** The record that a line says; null if it says none of this type. */
    public static <T extends Record> @Nullable T read(String line, Class<T> type) {
        try {
            return MAPPER.readValue(line, type);
        } catch (JacksonException _) {
            return null;
        }
    }
}
