package org.keruen.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of things in a table: each gets the next number when it is first seen. */
final class Places<T> {
    private final Map<T, Integer> places = new LinkedHashMap<>();

    int of(T thing) {
        var next = places.size();
        var place = places.putIfAbsent(thing, next);
        return place == null ? next : place;
    }

    /** The place; null for nothing. */
    @Nullable
    Integer find(@Nullable T thing) {
        return thing == null ? null : places.get(thing);
    }

    List<T> all() {
        return List.copyOf(places.keySet());
    }
}
