package org.keruen.bench.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.keruen.problem.Availability;
import org.keruen.problem.Basis;
import org.keruen.problem.Berths;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoClass;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Charge;
import org.keruen.problem.Corridor;
import org.keruen.problem.CorridorRules;
import org.keruen.problem.Course;
import org.keruen.problem.DemandTerms;
import org.keruen.problem.Direction;
import org.keruen.problem.Handling;
import org.keruen.problem.Mode;
import org.keruen.problem.Node;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Period;
import org.keruen.problem.Provenance;
import org.keruen.problem.Row;
import org.keruen.problem.Storage;
import org.keruen.problem.Tariff;
import org.keruen.problem.TariffFactors;
import org.keruen.problem.TariffScope;
import org.keruen.problem.TariffTier;
import org.keruen.problem.Terminal;
import org.keruen.problem.TierKind;
import org.keruen.problem.Units;

/**
 * The rows of a freight-like problem as they are drawn. Places are uniform in a box of latitudes and longitudes; each
 * origin is joined to its two nearest hubs, each hub to its three nearest, each corridor's border to its two nearest
 * hubs. Rail costs 0.010–0.020 $/tkm (uniform, a link), beyond the border 0.012–0.035, sea 0.002–0.005; borders and
 * ports handle at 4–16 $/t. Tonnes of a demand are lognormal, median 100,000, σ 0.8. Border capacities are uniform
 * draws of 0.3–1, scaled to the tonnes asked for over the tightness; a port has 0.9–1.5 of its border's, a corridor's
 * railway 1.0–1.4. A tonne may stay at 500 $, so that there is always a plan.
 */
final class FreightDraft {
    private static final double KM_PER_DEGREE = 100;
    private static final double REBATE = 0.8;
    private static final List<Mode> ABROAD = List.of(Mode.RAIL_1520, Mode.RAIL_1435, Mode.ROAD, Mode.CASPIAN);
    private static final double UNMET_PRICE = 500;

    private final Dials dials;
    private final SplittableRandom random;
    private final List<Row> rows = new ArrayList<>();
    private final List<Node> hubs = new ArrayList<>();
    private final List<Node> origins = new ArrayList<>();
    private final List<Node> markets = new ArrayList<>();

    FreightDraft(Dials dials, SplittableRandom random) {
        this.dials = dials;
        this.random = random;
        periods();
        cargoes();
        places();
        inland();
        corridors(demands());
    }

    List<Row> rows() {
        return rows;
    }

    private void periods() {
        int count = dials.count("periods");
        for (int t = 1; t <= count && count > 1; t++) {
            rows.add(new Period("p" + t, 360.0 / count, Provenance.NONE));
        }
    }

    private void cargoes() {
        var classes = List.of(CargoClass.DRY_BULK, CargoClass.GENERAL, CargoClass.CONTAINER);
        for (int i = 0; i < dials.count("cargoes"); i++) {
            double value = Rows.rounded(uniform(100, 900), 1);
            rows.add(new Cargo(
                    "cargo" + (i + 1),
                    null,
                    classes.get(i % classes.size()),
                    Units.NONE,
                    false,
                    value,
                    Rows.rounded(value * 0.0003, 1000),
                    Provenance.NONE));
        }
    }

    private void places() {
        for (int i = 1; i <= dials.count("origins"); i++) {
            origins.add(place("origin" + i, NodeKind.ORIGIN, "KZ", 45, 54, 52, 82));
        }
        for (int i = 1; i <= dials.count("hubs"); i++) {
            hubs.add(place("hub" + i, NodeKind.STATION, "KZ", 44, 53, 52, 80));
        }
        for (int i = 1; i <= dials.count("markets"); i++) {
            markets.add(place("market" + i, NodeKind.MARKET, "AE", 10, 35, 20, 110));
        }
    }

    private Node place(String id, NodeKind kind, String country, double south, double north, double west, double east) {
        var node = Rows.node(id, kind, country, uniform(south, north), uniform(west, east));
        rows.add(node);
        return node;
    }

    private void inland() {
        for (var origin : origins) {
            nearest(origin, hubs, 2).forEach(hub -> railway(origin, hub));
        }
        for (int i = 0; i < hubs.size(); i++) {
            int from = i;
            nearest(hubs.get(i), hubs, 4).stream()
                    .filter(hub -> hubs.indexOf(hub) != from && isNew(hubs.get(from), hub))
                    .forEach(hub -> railway(hubs.get(from), hub));
        }
    }

    private boolean isNew(Node from, Node to) {
        return rows.stream().noneMatch(row -> row.id().equals(to.id() + "-" + from.id()));
    }

    private void railway(Node from, Node to) {
        var charge = Rows.charge(price(from, to, 0.010, 0.020), 0);
        rows.add(Rows.link(
                from.id() + "-" + to.id(),
                course(from, to, Mode.RAIL_1520, true, 350),
                charge,
                Double.POSITIVE_INFINITY,
                22));
    }

    /** Draws the demands; the sum of their tonnes. */
    private double demands() {
        double sum = 0;
        var terms = new DemandTerms(UNMET_PRICE, null, Double.POSITIVE_INFINITY, List.of(), List.of());
        for (int k = 1; k <= dials.count("demands"); k++) {
            double tonnes = Math.max(1000, 1000 * Math.rint(100 * Math.exp(0.8 * gaussian())));
            var cargo = "cargo" + (1 + random.nextInt(dials.count("cargoes")));
            rows.add(Rows.demand("d" + k, cargo, any(origins).id(), any(markets).id(), tonnes, terms));
            sum += tonnes;
        }
        return sum;
    }

    private void corridors(double tonnes) {
        int count = dials.count("corridors");
        double[] share = new double[count];
        double shares = 0;
        for (int c = 0; c < count; c++) {
            share[c] = uniform(0.3, 1);
            shares += share[c];
        }
        for (int c = 0; c < count; c++) {
            double capacity = Math.rint(tonnes / dials.ratio("tightness") * share[c] / shares);
            corridor("c" + (c + 1), 360.0 * c / count, capacity);
        }
    }

    private void corridor(String id, double angle, double capacity) {
        double lat = Math.sin(Math.toRadians(angle));
        double lon = Math.cos(Math.toRadians(angle));
        var border = Rows.node(id + "-border", NodeKind.BORDER, "KZ", 48.5 + 8 * lat, 66 + 18 * lon);
        var port = Rows.node(id + "-port", NodeKind.PORT, "XX", 42 + 16 * lat, 66 + uniform(24, 36) * lon);
        rows.add(border);
        rows.add(port);
        nearest(border, hubs, 2).forEach(hub -> railway(hub, border));
        var mode = any(ABROAD);
        var members = new ArrayList<String>();
        if (mode != Mode.RAIL_1520) {
            members.add(terminal(border, Mode.RAIL_1520, mode, capacity));
        }
        var abroad = Rows.link(
                id + "-abroad",
                course(border, port, mode, false, 400),
                abroadCharge(id, border, port, capacity),
                Math.rint(capacity * (mode == Mode.RAIL_1520 ? 1 : uniform(1.0, 1.4))),
                mode == Mode.ROAD ? 60 : 24);
        rows.add(abroad);
        members.add(abroad.id());
        members.add(terminal(port, mode, Mode.SEA, Math.rint(capacity * uniform(0.9, 1.5))));
        for (var market : markets) {
            var charge = Rows.charge(price(port, market, 0.002, 0.005), 0);
            var course = course(port, market, Mode.SEA, false, 550);
            rows.add(Rows.link(port.id() + "-" + market.id(), course, charge, Double.POSITIVE_INFINITY, 14));
        }
        rows.add(new Corridor(id, null, null, members, List.of(abroad.id()), CorridorRules.NONE, Provenance.NONE));
    }

    /** A price of its own, or a list with a rebate on all tonnes above half the capacity. */
    private Charge abroadCharge(String id, Node border, Node port, double capacity) {
        double price = price(border, port, 0.012, 0.035);
        if (random.nextDouble() >= dials.ratio("tier_share")) {
            return Rows.charge(price, 0);
        }
        rows.add(tariff(id + "-rate", id + "-list", price, 0));
        rows.add(tariff(id + "-rebate", id + "-list", Rows.rounded(REBATE * price, 100), Math.rint(capacity / 2)));
        return new Charge(id + "-list", null, 0, null);
    }

    private static Tariff tariff(String id, String list, double rate, double fromTonnes) {
        return new Tariff(
                id,
                list,
                new TariffScope(CargoFilter.ALL, Direction.BOTH, List.of()),
                Basis.TONNE,
                rate,
                null,
                new TariffTier(fromTonnes, TierKind.ALL_UNITS, 0),
                TariffFactors.NONE,
                Provenance.NONE);
    }

    private String terminal(Node node, Mode from, Mode to, double capacity) {
        double price = Rows.rounded(uniform(4, 16), 100);
        double fixed = Math.rint(dials.ratio("fixed_share") * price * capacity * uniform(0.5, 1.5));
        rows.add(new Terminal(
                node.id() + "-terminal",
                null,
                new Handling(node.id(), from, to, false, Rows.rounded(uniform(1, 6), 10)),
                Rows.charge(price, fixed),
                Rows.capacity(capacity),
                Berths.NONE,
                Storage.NONE,
                CargoFilter.ALL,
                Availability.EXISTING,
                1,
                Provenance.NONE));
        return node.id() + "-terminal";
    }

    private static Course course(Node from, Node to, Mode mode, boolean bothWays, double kmPerDay) {
        double km = km(from, to);
        return new Course(from.id(), to.id(), mode, bothWays, km, Rows.rounded(km / kmPerDay, 10));
    }

    private double price(Node from, Node to, double least, double most) {
        return Rows.rounded(Math.max(1, km(from, to) * uniform(least, most)), 100);
    }

    private static double km(Node from, Node to) {
        double north = lat(from) - lat(to);
        double east = (lon(from) - lon(to)) * Math.cos(Math.toRadians((lat(from) + lat(to)) / 2));
        return Math.max(20, Math.rint(KM_PER_DEGREE * 1.25 * Math.hypot(north, east)));
    }

    private static double lat(Node node) {
        return node.lat() == null ? 0 : node.lat();
    }

    private static double lon(Node node) {
        return node.lon() == null ? 0 : node.lon();
    }

    private static List<Node> nearest(Node place, List<Node> nodes, int count) {
        return nodes.stream()
                .sorted(Comparator.comparingDouble(node -> km(place, node)))
                .limit(count)
                .toList();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private double uniform(double least, double most) {
        return random.nextDouble(least, most);
    }

    /** Standard normal, by Box and Muller (1958, 10.1214/aoms/1177706645). */
    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
