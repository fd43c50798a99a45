package org.keruen.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.io.instances.InstanceFormat;

/**
 * What {@code --format} says: how the answer is printed, and what a public instance is written in.
 *
 * @param instance of the file; null if its name tells, or it is a problem
 */
record Formats(Format answer, @Nullable InstanceFormat instance) {
    /**
     * Reads what the user asked for.
     *
     * @throws IllegalArgumentException if a word means nothing, or two contradict each other
     */
    static Formats of(List<String> asked) {
        Format answer = null;
        InstanceFormat instance = null;
        for (var word : asked) {
            var printed = printed(word);
            if (printed == null ? instance != null : answer != null) {
                throw new IllegalArgumentException("--format says %s, and before something else".formatted(word));
            }
            answer = printed == null ? answer : printed;
            instance = printed == null ? InstanceFormat.of(word.toLowerCase(Locale.ROOT)) : instance;
        }
        return new Formats(answer == null ? Format.TEXT : answer, instance);
    }

    private static @Nullable Format printed(String word) {
        return Arrays.stream(Format.values())
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    /** The format of the instance that a file is; null if it is a problem. */
    @Nullable
    InstanceFormat of(Path file) {
        return instance == null ? InstanceFormat.find(file) : instance;
    }
}
