package org.keruen.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the run that found a plan.
 *
 * @param date of the plan as readers should see it, such as {@code 2026-03-01}; null leaves it out, and the page is
 *     then the same whenever it is made
 * @param verdict the checker's, in words; null if the plan was not checked
 * @param sound whether the checker found nothing wrong
 * @param facts further ones in the order given, such as {@code seed} → {@code 7}
 */
public record RunNotes(@Nullable String date, @Nullable String verdict, boolean sound, Map<String, String> facts) {

    /** Nothing said. */
    public static final RunNotes NONE = new RunNotes(null, null, true, Map.of());

    public RunNotes {
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
