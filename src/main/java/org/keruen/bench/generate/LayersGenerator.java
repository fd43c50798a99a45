package org.keruen.bench.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.keruen.problem.Basis;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoClass;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Charge;
import org.keruen.problem.Corridor;
import org.keruen.problem.CorridorRules;
import org.keruen.problem.Course;
import org.keruen.problem.DemandTerms;
import org.keruen.problem.Direction;
import org.keruen.problem.Header;
import org.keruen.problem.Mode;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Objective;
import org.keruen.problem.Problem;
import org.keruen.problem.Provenance;
import org.keruen.problem.Row;
import org.keruen.problem.Tariff;
import org.keruen.problem.TariffFactors;
import org.keruen.problem.TariffScope;
import org.keruen.problem.TariffTier;
import org.keruen.problem.TierKind;
import org.keruen.problem.Units;

/**
 * Layers of stations, each joined to every one of the next: many paths for every demand, and every link one with a
 * capacity, a fixed charge and tiers. A link carries 2–8 Mt (uniform, as all that follows) at 1–10 $/t, 12 % less on
 * all tonnes from each further third of its capacity on; its charge is a tenth of what its capacity would pay. The
 * links between the middle layers belong to corridors in turn, each with a cap on its share of all tonnes. Demands go
 * from the first layer to the last in lots of 25,000 t; a tonne may stay at 200 $, so that there is always a plan.
 */
final class LayersGenerator implements Generator {
    private static final List<Setting> SETTINGS = List.of(
            Setting.count("layers", "layers of stations", 6, 2),
            Setting.count("width", "stations of a layer", 10, 1),
            Setting.count("tiers", "tiers of a link", 3, 1),
            Setting.count("corridors", "corridors between the middle layers", 5, 1),
            Setting.ratio("cap_share", "share of all tonnes that a corridor may have", 0.24, 0, 1),
            Setting.count("demands", "demands", 400, 1),
            Setting.count("lots", "lots of a demand", 25, 1));

    private static final double TONNES_PER_LOT = 25_000;
    private static final double REBATE = 0.12;
    private static final double FIXED_SHARE = 0.1;
    private static final double UNMET_PRICE = 200;
    private static final double KM = 500;

    @Override
    public String name() {
        return "layers";
    }

    @Override
    public String about() {
        return "layers of stations with very many paths, links with charges and tiers, corridors with caps, in lots";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Problem draw(String problemName, Recipe recipe) {
        var draft = new Draft(new Dials(SETTINGS, recipe.settings()), new SplittableRandom(recipe.seed()));
        return Problem.of(new Header(problemName, null, null, "USD", 2025, Objective.MIN_COST, 1), draft.rows);
    }

    /** Rows as they are drawn. */
    private static final class Draft {
        private final Dials dials;
        private final SplittableRandom random;
        private final List<Row> rows = new ArrayList<>();
        private final int width;
        private final int layers;

        private Draft(Dials dials, SplittableRandom random) {
            this.dials = dials;
            this.random = random;
            this.width = dials.count("width");
            this.layers = dials.count("layers");
            rows.add(new Cargo(
                    "cargo",
                    null,
                    CargoClass.GENERAL,
                    new Units(null, null, null, TONNES_PER_LOT),
                    false,
                    0,
                    0,
                    Provenance.NONE));
            stations();
            links();
            corridors();
            demands();
        }

        private static String station(int layer, int place) {
            return "s%d-%d".formatted(layer, place);
        }

        private static String link(int layer, int from, int to) {
            return "l%d-%d-%d".formatted(layer, from, to);
        }

        private void stations() {
            for (int layer = 0; layer < layers; layer++) {
                for (int place = 0; place < width; place++) {
                    var id = station(layer, place);
                    rows.add(Rows.node(id, NodeKind.STATION, "KZ", 40.0 + place, 50.0 + 5 * layer));
                }
            }
        }

        private void links() {
            for (int layer = 0; layer + 1 < layers; layer++) {
                for (int from = 0; from < width; from++) {
                    for (int to = 0; to < width; to++) {
                        var course =
                                new Course(station(layer, from), station(layer + 1, to), Mode.RAIL_1520, false, KM, 1);
                        link(link(layer, from, to), course);
                    }
                }
            }
        }

        private void link(String id, Course course) {
            double capacity = Math.rint(random.nextDouble(2e6, 8e6));
            double rate = Rows.rounded(random.nextDouble(1, 10), 100);
            int tiers = dials.count("tiers");
            for (int tier = 0; tier < tiers; tier++) {
                double fromTonnes = Math.rint(capacity * tier / tiers);
                rows.add(new Tariff(
                        id + "-" + (tier + 1),
                        id + "-list",
                        new TariffScope(CargoFilter.ALL, Direction.BOTH, List.of()),
                        Basis.TONNE,
                        Rows.rounded(rate * Math.max(0, 1 - REBATE * tier), 1000),
                        null,
                        new TariffTier(fromTonnes, TierKind.ALL_UNITS, 0),
                        TariffFactors.NONE,
                        Provenance.NONE));
            }
            var charge = new Charge(id + "-list", null, Math.rint(FIXED_SHARE * capacity * rate), null);
            rows.add(Rows.link(id, course, charge, capacity, 20));
        }

        private void corridors() {
            int count = dials.count("corridors");
            int middle = (layers - 1) / 2;
            for (int corridor = 0; corridor < count; corridor++) {
                var gates = new ArrayList<String>();
                for (int i = corridor; i < width * width; i += count) {
                    gates.add(link(middle, i / width, i % width));
                }
                var rules = new CorridorRules(dials.ratio("cap_share"), 0, CargoFilter.ALL, 0, null);
                rows.add(new Corridor("c" + (corridor + 1), null, null, gates, gates, rules, Provenance.NONE));
            }
        }

        private void demands() {
            var terms = new DemandTerms(UNMET_PRICE, null, Double.POSITIVE_INFINITY, List.of(), List.of());
            double tonnes = dials.count("lots") * TONNES_PER_LOT;
            for (int k = 0; k < dials.count("demands"); k++) {
                var from = station(0, k % width);
                var to = station(layers - 1, k / width % width);
                rows.add(Rows.demand("d" + (k + 1), "cargo", from, to, tonnes, terms));
            }
        }
    }
}
