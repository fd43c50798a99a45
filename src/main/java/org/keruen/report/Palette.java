package org.keruen.report;

import java.util.List;
import java.util.Objects;
import org.keruen.problem.Corridor;

/**
 * Colours for corridors that have none of their own: Okabe and Ito's set first, which colour-blind readers can tell
 * apart.
 */
final class Palette {
    private static final List<String> COLOURS = List.of(
            "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6d1f", "#6a3d9a", "#b2182b",
            "#5f7f3a", "#3f4f9f", "#a0522d");

    private Palette() {}

    static String colour(Corridor corridor, int place) {
        return Objects.requireNonNullElse(corridor.colour(), COLOURS.get(place % COLOURS.size()));
    }
}
