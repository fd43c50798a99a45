package org.keruen.bench.generate;

import org.keruen.problem.Problem;

/** Draws multicommodity networks without fixed charges, in freight's words or bare. */
sealed interface LinearGenerator extends Generator permits GridGenerator, PlanarGenerator {
    /**
     * The numbers of the network that a recipe describes.
     *
     * @throws IllegalArgumentException in words, if a setting is not known or its value not allowed
     */
    LinearNetwork network(Recipe recipe);

    @Override
    default Problem draw(String problemName, Recipe recipe) {
        return network(recipe).problem(problemName);
    }
}
