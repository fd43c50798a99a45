package org.keruen.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.LegKind;
import org.keruen.problem.Demand;
import org.keruen.problem.Link;
import org.keruen.problem.Market;
import org.keruen.problem.Mode;
import org.keruen.problem.Node;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/**
 * Every passage of a problem: its usable links and terminals in each direction and period, stores, and ends of routes.
 */
final class Passages {
    private final Problem problem;
    private final Draft draft;
    private final Openness openness;
    private final List<Passage> waits = new ArrayList<>();
    private final List<Passage> deliveries = new ArrayList<>();
    private final Map<String, List<Passage>> ofElement = new LinkedHashMap<>();
    private final Map<String, Set<Mode>> modes = new LinkedHashMap<>();

    Passages(Draft draft, Openness openness) {
        this.draft = draft;
        this.problem = draft.problem;
        this.openness = openness;
        for (int period = 0; period < draft.periods.size(); period++) {
            addLinks(period);
            addTerminals(period);
        }
        addDeliveries();
    }

    /** Passages of a link or terminal, in all directions and periods; none if it cannot be used. */
    List<Passage> of(String element) {
        return ofElement.getOrDefault(element, List.of());
    }

    /** Passages of all links and terminals. */
    List<Passage> elements() {
        return ofElement.values().stream().flatMap(List::stream).toList();
    }

    List<Passage> waits() {
        return waits;
    }

    List<Passage> deliveries() {
        return deliveries;
    }

    Set<Mode> modes(String node) {
        return modes.getOrDefault(node, Set.of());
    }

    private void addLinks(int period) {
        for (var link : problem.rows(Link.class)) {
            if (!openness.isUsable(link.id(), link.availability())) {
                continue;
            }
            var course = link.course();
            addMode(course.from(), course.mode());
            addMode(course.to(), course.mode());
            add(link, true, period);
            if (course.bothWays()) {
                add(link, false, period);
            }
        }
    }

    private void add(Link link, boolean forward, int period) {
        var course = link.course();
        String from = forward ? course.from() : course.to();
        String to = forward ? course.to() : course.from();
        add(new Passage(
                LegKind.LINK,
                link.id(),
                forward,
                period,
                draft.points.out(from, course.mode(), period),
                draft.points.in(to, course.mode(), period),
                course.km(),
                course.days(),
                link.co2TonnesPerTonne(),
                part(course.mode())));
    }

    private void addTerminals(int period) {
        for (var terminal : problem.rows(Terminal.class)) {
            if (!openness.isUsable(terminal.id(), terminal.availability())) {
                continue;
            }
            var handling = terminal.handling();
            addMode(handling.node(), handling.fromMode());
            addMode(handling.node(), handling.toMode());
            add(terminal, true, period);
            if (handling.bothWays()) {
                add(terminal, false, period);
            }
            if (terminal.storage().storageTonnes() > 0 && period + 1 < draft.periods.size()) {
                addWaits(terminal, period);
            }
        }
    }

    private void add(Terminal terminal, boolean forward, int period) {
        var handling = terminal.handling();
        var from = forward ? handling.fromMode() : handling.toMode();
        var to = forward ? handling.toMode() : handling.fromMode();
        add(new Passage(
                LegKind.TERMINAL,
                terminal.id(),
                forward,
                period,
                draft.points.in(handling.node(), from, period),
                draft.points.out(handling.node(), to, period),
                0,
                handling.dwellDays(),
                terminal.co2TonnesPerTonne(),
                problem.row(Node.class, handling.node()).kind() == NodeKind.BORDER ? BillPart.BORDER : BillPart.PORT));
    }

    private void addWaits(Terminal terminal, int period) {
        var handling = terminal.handling();
        var waitingModes = new LinkedHashSet<>(List.of(handling.fromMode()));
        if (handling.bothWays()) {
            waitingModes.add(handling.toMode());
        }
        for (var mode : waitingModes) {
            waits.add(new Passage(
                    LegKind.STORAGE,
                    terminal.id(),
                    true,
                    period,
                    draft.points.in(handling.node(), mode, period),
                    draft.points.in(handling.node(), mode, period + 1),
                    0,
                    draft.periods.get(period).days(),
                    0,
                    BillPart.STORAGE));
        }
    }

    private void addDeliveries() {
        var destinations = new LinkedHashSet<String>();
        for (var demand : problem.rows(Demand.class)) {
            if (demand.destination() != null) {
                destinations.add(demand.destination());
            }
        }
        for (var node : destinations) {
            addDeliveries(node, node, draft.points.sink(node), List.of());
        }
        for (var market : problem.rows(Market.class)) {
            addDeliveries(market.id(), market.node(), draft.points.marketSink(market.cargo()), market.periods());
        }
    }

    private void addDeliveries(String id, String node, int sink, List<String> onlyIn) {
        for (int period = 0; period < draft.periods.size(); period++) {
            if (!onlyIn.isEmpty() && !onlyIn.contains(draft.periods.get(period).id())) {
                continue;
            }
            for (var mode : modes(node)) {
                int from = draft.points.in(node, mode, period);
                deliveries.add(new Passage(LegKind.DELIVERY, id, true, period, from, sink, 0, 0, 0, BillPart.REVENUE));
            }
        }
    }

    private void add(Passage passage) {
        ofElement.computeIfAbsent(passage.id(), _ -> new ArrayList<>()).add(passage);
    }

    private void addMode(String node, Mode mode) {
        modes.computeIfAbsent(node, _ -> new LinkedHashSet<>()).add(mode);
    }

    private static BillPart part(Mode mode) {
        return switch (mode) {
            case RAIL_1000, RAIL_1067, RAIL_1435, RAIL_1520, RAIL_1668, RAIL_1676 -> BillPart.RAIL;
            case ROAD -> BillPart.ROAD;
            case RIVER -> BillPart.RIVER;
            case CASPIAN, SEA -> BillPart.SEA;
            case PIPELINE -> BillPart.PIPELINE;
            case AIR -> BillPart.AIR;
        };
    }
}
