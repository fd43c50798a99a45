package org.keruen.bench.generate;

import java.util.List;
import org.keruen.problem.Problem;

/** Draws problems of a kind; the same recipe always gives the same problem. */
public sealed interface Generator permits CanadGenerator, FreightGenerator, LayersGenerator, LinearGenerator {
    String name();

    /** What it draws, in a sentence. */
    String about();

    List<Setting> settings();

    /**
     * A problem of this name.
     *
     * @throws IllegalArgumentException in words, if a setting is not known or its value not allowed
     */
    Problem draw(String problemName, Recipe recipe);
}
