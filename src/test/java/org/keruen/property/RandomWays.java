package org.keruen.property;

import static org.keruen.property.Sketch.UNLIMITED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.problem.Availability;
import org.keruen.problem.Berths;
import org.keruen.problem.Capacity;
import org.keruen.problem.Charge;
import org.keruen.problem.Course;
import org.keruen.problem.Handling;
import org.keruen.problem.Link;
import org.keruen.problem.Mode;
import org.keruen.problem.Node;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Provenance;
import org.keruen.problem.Status;
import org.keruen.problem.Storage;
import org.keruen.problem.Terminal;

/** Nodes, links by a few modes, and terminals where modes meet. */
record RandomWays(Sketch sketch, Dice dice, RandomTariffs tariffs, List<Mode> modes) {
    static void addTo(Sketch sketch) {
        var dice = sketch.dice();
        var modes = dice.some(List.of(Mode.RAIL_1520, Mode.ROAD, Mode.SEA, Mode.RAIL_1435), 3);
        var ways = new RandomWays(sketch, dice, new RandomTariffs(sketch, dice), modes);
        ways.nodes();
        ways.links();
        ways.terminals();
    }

    private void nodes() {
        int count = dice.between(3, 5);
        for (int v = 0; v < count; v++) {
            var country = dice.pick(List.of("KZ", "CN", "IR"));
            var id = String.valueOf((char) ('A' + v));
            sketch.add(new Node(id, null, dice.pick(NodeKind.values()), country, null, null, Provenance.NONE));
        }
    }

    /** A chain of links that joins all nodes, and as many again across. */
    private void links() {
        var nodes = sketch.ids(Node.class);
        for (int v = 1; v < nodes.size(); v++) {
            link(nodes.get(v - 1), nodes.get(v));
        }
        int more = dice.between(1, nodes.size() - 1);
        for (int i = 0; i < more; i++) {
            var ends = sketch.twoNodes();
            link(ends.getFirst(), ends.getLast());
        }
    }

    private void link(String from, String to) {
        var id = sketch.nextId(Link.class);
        var course = new Course(from, to, dice.pick(modes), dice.oneIn(2), dice.between(0, 6) * 50, dice.between(0, 4));
        sketch.add(new Link(
                id,
                null,
                course,
                charge(true),
                capacity(),
                sketch.cargoFilter(10),
                availability(),
                null,
                dice.oneIn(2) ? 0 : dice.between(10, 60) * 100,
                Provenance.NONE));
    }

    private Charge charge(boolean ofLink) {
        var list = dice.oneIn(3) ? tariffs.list(ofLink) : null;
        var price = list == null || dice.oneIn(4) ? Double.valueOf(dice.quarters(0, 12)) : null;
        return new Charge(list, price, sketch.choiceOneIn(10, 10 * dice.between(1, 30)), sketch.currency());
    }

    private Capacity capacity() {
        double tonnes = dice.oneIn(2) ? UNLIMITED : 10 * dice.between(2, 15);
        boolean byPeriod = dice.oneIn(8);
        return new Capacity(
                tonnes,
                byPeriod ? sketch.byPeriod(Double.isInfinite(tonnes) ? 90 : tonnes) : List.of(),
                dice.oneIn(10, dice.between(1, 12), UNLIMITED),
                dice.oneIn(8, 5 * dice.between(1, 6), 0),
                sketch.choiceOneIn(16, 5 * dice.between(1, 12)));
    }

    private Availability availability() {
        if (!sketch.choiceOneIn(8)) {
            return Availability.EXISTING;
        }
        return new Availability(dice.pick(Status.values()), dice.oneIn(2, dice.between(2028, 2032)));
    }

    private void terminals() {
        for (var node : sketch.ids(Node.class)) {
            var here = new ArrayList<>(modesAt(node));
            for (int i = 0; i < here.size(); i++) {
                for (int j = 0; j < here.size(); j++) {
                    if (dice.oneIn(i == j ? 6 : i < j ? 1 : 6) && !(i < j && dice.oneIn(6))) {
                        terminal(node, here.get(i), here.get(j));
                    }
                }
            }
        }
    }

    private Set<Mode> modesAt(String node) {
        var here = new TreeSet<Mode>();
        for (var link : sketch.all(Link.class)) {
            if (link.course().from().equals(node) || link.course().to().equals(node)) {
                here.add(link.course().mode());
            }
        }
        return new LinkedHashSet<>(here);
    }

    private void terminal(String node, Mode from, Mode to) {
        var handling = new Handling(node, from, to, from != to && !dice.oneIn(4), dice.between(0, 2));
        boolean byBerths = dice.oneIn(8);
        var berths = byBerths ? new Berths(2.0, 10, dice.quarters(1, 6), 0.5) : Berths.NONE;
        var capacity = capacity();
        var told = byBerths
                ? new Capacity(
                        UNLIMITED,
                        capacity.capacityTonnesByPeriod(),
                        capacity.capacityTeu(),
                        capacity.backgroundTonnes(),
                        capacity.minTonnes())
                : capacity;
        boolean stores = dice.oneIn(3);
        var storage = stores ? new Storage(10 * dice.between(1, 8), dice.between(0, 4) / 100.0) : Storage.NONE;
        sketch.add(new Terminal(
                sketch.nextId(Terminal.class),
                null,
                handling,
                charge(false),
                told,
                berths,
                storage,
                sketch.cargoFilter(10),
                availability(),
                dice.oneIn(2) ? 0 : dice.between(1, 50),
                Provenance.NONE));
    }
}
