package org.keruen.bench.generate;

import java.util.List;
import org.keruen.core.Core;
import org.keruen.problem.Problem;

/** The generators by name. */
public final class Generators {
    private static final List<Generator> ALL = List.of(
            new FreightGenerator(),
            new CanadGenerator(),
            new LayersGenerator(),
            new GridGenerator(),
            new PlanarGenerator());

    private Generators() {}

    public static List<Generator> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Generator::name).toList();
    }

    /**
     * The generator of this name.
     *
     * @throws IllegalArgumentException in words, if there is none
     */
    public static Generator of(String name) {
        return ALL.stream()
                .filter(generator -> generator.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no generator %s; there are %s".formatted(name, names())));
    }

    /**
     * The problem that a recipe describes.
     *
     * @throws IllegalArgumentException in words, if the recipe is wrong
     */
    public static Problem draw(String problemName, Recipe recipe) {
        return of(recipe.generator()).draw(problemName, recipe);
    }

    /**
     * The linear multicommodity network that a recipe describes, without freight's words.
     *
     * @throws IllegalArgumentException in words, if the recipe is wrong or draws something else
     */
    public static Core core(Recipe recipe) {
        if (of(recipe.generator()) instanceof LinearGenerator linear) {
            return linear.network(recipe).core();
        }
        throw new IllegalArgumentException(
                "%s draws more than a linear multicommodity network; those that do not are %s"
                        .formatted(
                                recipe.generator(),
                                ALL.stream()
                                        .filter(LinearGenerator.class::isInstance)
                                        .map(Generator::name)
                                        .toList()));
    }
}
