package org.keruen.io;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An answer for programs: one JSON object on one line. */
public final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonLine() {}

    /** The object of these members: words, numbers, truths, null, or maps and lists of them; order is kept. */
    public static String of(Map<String, @Nullable Object> members) {
        return MAPPER.writeValueAsString(members);
    }
}
