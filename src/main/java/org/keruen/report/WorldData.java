package org.keruen.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Cargo;
import org.keruen.problem.Closure;
import org.keruen.problem.Contract;
import org.keruen.problem.Corridor;
import org.keruen.problem.Demand;
import org.keruen.problem.Expansion;
import org.keruen.problem.Limit;
import org.keruen.problem.Link;
import org.keruen.problem.Market;
import org.keruen.problem.Node;
import org.keruen.problem.Period;
import org.keruen.problem.Subsidy;
import org.keruen.problem.Terminal;
import org.keruen.problem.ThroughRate;

/** What the plans of a page share: places, links, terminals and the rest, by which the plans' figures are named. */
final class WorldData {
    private final World world;
    private final Tracks tracks;

    WorldData(World world, Tracks tracks) {
        this.world = world;
        this.tracks = tracks;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("nodes", nodes());
        json.put("links", links());
        json.put("waypoints", tracks.waypoints());
        json.put("terminals", terminals());
        json.put("cargoes", cargoes());
        json.put("corridors", corridors());
        json.put("demands", demands());
        json.put("markets", markets());
        json.put("limits", limits());
        json.put("periods", periods());
        json.put("names", names());
        return json;
    }

    private Map<String, Object> nodes() {
        var grid = new Grid("id", "name", "kind", "country", "lat", "lon");
        for (var node : world.rows(Node.class)) {
            grid.add(node.id(), node.name(), Names.of(node.kind()), node.country(), node.lat(), node.lon());
        }
        return grid.json();
    }

    private Map<String, Object> links() {
        var grid = new Grid("id", "name", "from", "to", "mode", "km", "days", "country", "track");
        for (var link : world.rows(Link.class)) {
            var course = link.course();
            grid.add(
                    link.id(),
                    link.name(),
                    world.place(Node.class, course.from()),
                    world.place(Node.class, course.to()),
                    Names.of(course.mode()),
                    course.km(),
                    course.days(),
                    link.country(),
                    tracks.of(link));
        }
        return grid.json();
    }

    private Map<String, Object> terminals() {
        var grid = new Grid("id", "name", "node", "fromMode", "toMode", "days");
        for (var terminal : world.rows(Terminal.class)) {
            var handling = terminal.handling();
            grid.add(
                    terminal.id(),
                    terminal.name(),
                    world.place(Node.class, handling.node()),
                    Names.of(handling.fromMode()),
                    Names.of(handling.toMode()),
                    handling.dwellDays());
        }
        return grid.json();
    }

    private Map<String, Object> cargoes() {
        var grid = new Grid("id", "name", "class");
        for (var cargo : world.rows(Cargo.class)) {
            grid.add(cargo.id(), cargo.name(), Names.of(cargo.cargoClass()));
        }
        return grid.json();
    }

    private Map<String, Object> corridors() {
        var grid = new Grid("id", "name", "colour", "members");
        var corridors = world.rows(Corridor.class);
        for (int i = 0; i < corridors.size(); i++) {
            var corridor = corridors.get(i);
            grid.add(corridor.id(), corridor.name(), Palette.colour(corridor, i), corridor.members());
        }
        return grid.json();
    }

    private Map<String, Object> demands() {
        var grid = new Grid("id", "shipper", "cargo", "origin", "destination");
        for (var demand : world.rows(Demand.class)) {
            grid.add(
                    demand.id(),
                    Objects.requireNonNullElse(demand.shipper(), ""),
                    world.place(Cargo.class, demand.cargo()),
                    world.place(Node.class, demand.origin()),
                    world.place(Node.class, demand.destination()));
        }
        return grid.json();
    }

    private Map<String, Object> markets() {
        var grid = new Grid("id", "node", "cargo");
        for (var market : world.rows(Market.class)) {
            grid.add(market.id(), world.place(Node.class, market.node()), world.place(Cargo.class, market.cargo()));
        }
        return grid.json();
    }

    private Map<String, Object> limits() {
        var grid = new Grid("id", "name", "members");
        for (var limit : world.rows(Limit.class)) {
            grid.add(limit.id(), limit.name(), limit.members());
        }
        return grid.json();
    }

    private Map<String, Object> periods() {
        var grid = new Grid("id", "days");
        for (var period : world.rows(Period.class)) {
            grid.add(period.id(), period.days());
        }
        return grid.json();
    }

    /** Names for readers of what is only mentioned, by id. */
    private Map<String, Object> names() {
        var names = new LinkedHashMap<String, Object>();
        world.rows(Contract.class).forEach(row -> put(names, row.id(), row.name()));
        world.rows(Expansion.class).forEach(row -> put(names, row.id(), row.name()));
        world.rows(Subsidy.class).forEach(row -> put(names, row.id(), row.name()));
        world.rows(ThroughRate.class).forEach(row -> put(names, row.id(), row.name()));
        world.rows(Closure.class).forEach(row -> put(names, row.id(), name(row)));
        return names;
    }

    /** Its own, or that of what it shuts. */
    private String name(Closure closure) {
        return closure.name() != null
                ? closure.name()
                : closure.targets().stream().map(this::nameOfTarget).collect(Collectors.joining(", "));
    }

    private String nameOfTarget(String target) {
        var node = world.find(Node.class, target);
        var corridor = world.find(Corridor.class, target);
        var name = node != null ? node.name() : corridor != null ? corridor.name() : null;
        return Objects.requireNonNullElse(name, target);
    }

    private static void put(Map<String, Object> names, String id, @Nullable String name) {
        if (name != null) {
            names.put(id, name);
        }
    }
}
