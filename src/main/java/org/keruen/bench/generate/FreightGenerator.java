package org.keruen.bench.generate;

import java.util.List;
import java.util.SplittableRandom;
import org.keruen.problem.Header;
import org.keruen.problem.Objective;
import org.keruen.problem.Problem;

/**
 * Problems shaped like the export of an inland country: origins on a plain, a railway between hubs, corridors that
 * leave over a border and a port, and markets overseas. See {@link FreightDraft} for the distributions.
 */
final class FreightGenerator implements Generator {
    private static final List<Setting> SETTINGS = List.of(
            Setting.count("origins", "places where cargo begins", 6, 1),
            Setting.count("hubs", "stations of the inland railway", 6, 2),
            Setting.count("corridors", "ways out, each over a border and a port", 4, 1),
            Setting.count("markets", "places overseas where cargo ends", 4, 1),
            Setting.count("cargoes", "kinds of cargo", 3, 1),
            Setting.count("demands", "demands", 30, 1),
            Setting.count("periods", "equal parts of the year", 1, 1),
            Setting.ratio("tightness", "tonnes asked for per tonne of border capacity", 0.8, 0.05, 5),
            Setting.ratio(
                    "fixed_share",
                    "fixed costs of using a border or port, per its variable costs at capacity",
                    0.2,
                    0,
                    10),
            Setting.ratio("tier_share", "share of corridors whose railway gives a rebate on large volumes", 0.3, 0, 1));

    @Override
    public String name() {
        return "freight";
    }

    @Override
    public String about() {
        return "an inland country that exports over competing corridors of rail, border, port and sea";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Problem draw(String problemName, Recipe recipe) {
        var dials = new Dials(SETTINGS, recipe.settings());
        var draft = new FreightDraft(dials, new SplittableRandom(recipe.seed()));
        return Problem.of(new Header(problemName, null, null, "USD", 2025, Objective.MIN_COST, 1), draft.rows());
    }
}
