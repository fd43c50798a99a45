package org.keruen.bench;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.generate.Recipe;

/**
 * What a child is to do, as it is handed over in a file.
 *
 * @param problem id of the problem
 * @param path of the problem's file; null if it is drawn
 * @param scenario of a problem file; null for the problem as it stands
 * @param format of a public instance, or of a network that is drawn bare; null for a problem
 * @param recipe of a problem that is drawn; null if it is read
 */
record Request(
        String problem,
        @Nullable String path,
        @Nullable String scenario,
        @Nullable String format,
        @Nullable Recipe recipe,
        String family,
        Map<String, String> settings,
        Limits limits,
        long seed) {
    /** Format of networks that are drawn without freight's words. */
    static final String BARE = "mcf";

    static Request of(ProblemCase problem, Configuration configuration, Limits limits, long seed) {
        var family = configuration.family();
        var settings = configuration.settings();
        return switch (problem.source()) {
            case Source.ProblemFile(var path, var scenario) ->
                new Request(problem.id(), path.toString(), scenario, null, null, family, settings, limits, seed);
            case Source.PublicFile(var path, var format) ->
                new Request(problem.id(), path.toString(), null, format, null, family, settings, limits, seed);
            case Source.Generated(var recipe) ->
                new Request(problem.id(), null, null, null, recipe, family, settings, limits, seed);
            case Source.DrawnNetwork(var recipe) ->
                new Request(problem.id(), null, null, BARE, recipe, family, settings, limits, seed);
        };
    }

    Source source() {
        if (recipe != null) {
            return format == null ? new Source.Generated(recipe) : new Source.DrawnNetwork(recipe);
        }
        var file = Path.of(String.valueOf(path));
        return format == null ? new Source.ProblemFile(file, scenario) : new Source.PublicFile(file, format);
    }

    Configuration configuration() {
        return new Configuration(family, family, settings);
    }
}
