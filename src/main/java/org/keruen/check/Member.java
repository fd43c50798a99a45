package org.keruen.check;

import org.keruen.allocation.BillPart;
import org.keruen.problem.Availability;
import org.keruen.problem.Capacity;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Charge;
import org.keruen.problem.Handling;
import org.keruen.problem.Link;
import org.keruen.problem.Mode;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Terminal;

/** A link or a terminal: what cargo passes, and what corridors, limits, contracts and closures are about. */
sealed interface Member {
    /** Unique among links and terminals, as violations say it: {@code link khorgos-altynkol}. */
    String name();

    /** A link, with its name. */
    record OfLink(String name, Link link) implements Member {
        OfLink(Link link) {
            this("link " + link.id(), link);
        }
    }

    /** A terminal, with its name and what its node is. */
    record OfTerminal(String name, Terminal terminal, NodeKind at) implements Member {
        OfTerminal(Terminal terminal, NodeKind at) {
            this("terminal " + terminal.id(), terminal, at);
        }
    }

    default String id() {
        return switch (this) {
            case OfLink it -> it.link().id();
            case OfTerminal it -> it.terminal().id();
        };
    }

    default boolean isLink() {
        return this instanceof OfLink;
    }

    default Charge charge() {
        return switch (this) {
            case OfLink it -> it.link().charge();
            case OfTerminal it -> it.terminal().charge();
        };
    }

    default Capacity capacity() {
        return switch (this) {
            case OfLink it -> it.link().capacity();
            case OfTerminal it -> it.terminal().capacity();
        };
    }

    /** Tonnes a year when it is open, however told. */
    default double capacityTonnes() {
        return switch (this) {
            case OfLink it -> it.link().capacity().capacityTonnes();
            case OfTerminal it -> it.terminal().capacityTonnes();
        };
    }

    default CargoFilter cargo() {
        return switch (this) {
            case OfLink it -> it.link().cargo();
            case OfTerminal it -> it.terminal().cargo();
        };
    }

    default Availability availability() {
        return switch (this) {
            case OfLink it -> it.link().availability();
            case OfTerminal it -> it.terminal().availability();
        };
    }

    default double km() {
        return switch (this) {
            case OfLink it -> it.link().course().km();
            case OfTerminal _ -> 0;
        };
    }

    default double days() {
        return switch (this) {
            case OfLink it -> it.link().course().days();
            case OfTerminal it -> it.terminal().handling().dwellDays();
        };
    }

    default double co2TonnesPerTonne() {
        return switch (this) {
            case OfLink it -> it.link().co2TonnesPerTonne();
            case OfTerminal it -> it.terminal().co2TonnesPerTonne();
        };
    }

    default boolean bothWays() {
        return switch (this) {
            case OfLink it -> it.link().course().bothWays();
            case OfTerminal it -> it.terminal().handling().bothWays();
        };
    }

    /** The node where cargo going this way enters it. */
    default String tail(boolean forward) {
        return switch (this) {
            case OfLink it ->
                forward ? it.link().course().from() : it.link().course().to();
            case OfTerminal it -> it.terminal().handling().node();
        };
    }

    /** The node where cargo going this way leaves it. */
    default String head(boolean forward) {
        return tail(!forward);
    }

    /** The mode by which cargo going this way comes to it. */
    default Mode modeBefore(boolean forward) {
        return switch (this) {
            case OfLink it -> it.link().course().mode();
            case OfTerminal it -> cameBy(it.terminal().handling(), forward);
        };
    }

    /** The mode by which cargo going this way goes on. */
    default Mode modeAfter(boolean forward) {
        return modeBefore(!forward);
    }

    private static Mode cameBy(Handling handling, boolean forward) {
        return forward ? handling.fromMode() : handling.toMode();
    }

    /** The part of the bill its prices belong to. */
    default BillPart part() {
        return switch (this) {
            case OfLink it -> part(it.link().course().mode());
            case OfTerminal it -> it.at() == NodeKind.BORDER ? BillPart.BORDER : BillPart.PORT;
        };
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
