package org.keruen.problem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every demand has a possible way, every market a supply that reaches it. Where only closures are in the way, that is a
 * fault of a demand that must be carried; the others may stay.
 */
final class ReachRules {
    private static final int MOST_NODES_TOLD = 8;
    private static final int MOST_OBSTACLES_TOLD = 3;

    private final Problem problem;
    private final ReachSearch.Network network;
    private final ReachGraph graph;
    private final boolean hasClosures;
    private final boolean shippersMatter;
    private final Map<List<Object>, BitSet> openTo = new HashMap<>();
    private final Map<BitSet, BitSet> known = new HashMap<>();
    private final Map<Start, ReachGraph.Days> days = new HashMap<>();

    /** Where a search begins, and the passages that are open to it. */
    private record Start(String origin, BitSet open) {}

    private ReachRules(Problem problem) {
        this.problem = problem;
        this.network = ReachSearch.Network.of(problem);
        this.graph = ReachGraph.of(problem, network);
        this.hasClosures = !problem.rows(Closure.class).isEmpty();
        this.shippersMatter = problem.rows(Contract.class).stream()
                .anyMatch(contract -> !contract.eligibility().shippers().isEmpty());
    }

    static List<Complaint> complaints(Problem problem) {
        var rules = new ReachRules(problem);
        var complaints = new ArrayList<Complaint>();
        for (var demand : problem.rows(Demand.class)) {
            var complaint = rules.ofDemand(demand);
            if (complaint != null) {
                complaints.add(complaint);
            }
        }
        for (var market : problem.rows(Market.class)) {
            var complaint = rules.ofMarket(market);
            if (complaint != null) {
                complaints.add(complaint);
            }
        }
        return complaints;
    }

    /** Demands that need not be carried and that closures leave without a way. */
    static List<Complaint> cutOff(Problem problem) {
        var rules = new ReachRules(problem);
        return problem.rows(Demand.class).stream()
                .filter(demand -> !demand.mustCarry() && demand.volume().ofYear() > 0)
                .filter(demand -> !rules.hasWay(demand, true))
                .map(demand -> Consistency.about(demand, null, null, "has no way while closures hold; it stays unmet"))
                .toList();
    }

    private @Nullable Complaint ofDemand(Demand demand) {
        if (demand.volume().ofYear() == 0) {
            return null;
        }
        if (ends(demand).isEmpty()) {
            return Consistency.about(
                    demand, "cargo", demand.cargo(), "is bought by no market, and the demand names no destination");
        }
        boolean heedClosures = demand.mustCarry() && hasWay(demand, false);
        if (hasWay(demand, heedClosures)) {
            return null;
        }
        double days = days(demand, heedClosures);
        if (Double.isFinite(days)) {
            var rule = "is too short: the fastest way takes %s days".formatted(Consistency.text(days));
            return Consistency.about(
                    demand, "max_days", Consistency.text(demand.terms().maxDays()), rule);
        }
        return Consistency.about(
                demand,
                demand.destination() == null ? "origin" : "destination",
                demand.destination() == null ? demand.origin() : demand.destination(),
                noWay(demand, heedClosures));
    }

    /** The nodes at which its routes may end. */
    private List<String> ends(Demand demand) {
        return demand.destination() != null
                ? List.of(demand.destination())
                : problem.rows(Market.class).stream()
                        .filter(market -> market.cargo().equals(demand.cargo()))
                        .map(Market::node)
                        .distinct()
                        .toList();
    }

    private boolean hasWay(Demand demand, boolean heedClosures) {
        double days = days(demand, heedClosures);
        return Double.isFinite(days) && days <= demand.terms().maxDays();
    }

    private double days(Demand demand, boolean heedClosures) {
        var from = from(demand, heedClosures);
        return ends(demand).stream().mapToDouble(from::to).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Demands that are kept out of the same passages share their searches. */
    private ReachGraph.Days from(Demand demand, boolean heedClosures) {
        boolean heeds = heedClosures && hasClosures;
        var key = List.<Object>of(
                demand.cargo(),
                shippersMatter ? demand.shipper() : "",
                demand.terms().corridorsAllowed(),
                demand.terms().corridorsForbidden(),
                heeds);
        var open = openTo.computeIfAbsent(key, _ -> known.computeIfAbsent(open(demand, heeds), found -> found));
        return days.computeIfAbsent(new Start(demand.origin(), open), start -> graph.days(start.origin(), open));
    }

    private BitSet open(Demand demand, boolean heedClosures) {
        var open = new BitSet();
        var passages = graph.passages();
        for (int i = 0; i < passages.size(); i++) {
            var obstacle = switch (passages.get(i)) {
                case ReachGraph.OverLink(var link, var forward) ->
                    network.obstacles().on(link, forward, demand, heedClosures);
                case ReachGraph.ByTerminal(var terminal, var forward) ->
                    network.obstacles().on(terminal, forward, demand, heedClosures);
            };
            open.set(i, obstacle == null);
        }
        return open;
    }

    /** What is needed to tell why there is no way. */
    private ReachSearch story(Demand demand, boolean heedClosures) {
        return ReachSearch.of(network, demand, heedClosures);
    }

    private String noWay(Demand demand, boolean heedClosures) {
        var goal = demand.destination() == null
                ? "leads to no market of its cargo (%s)".formatted(String.join(", ", ends(demand)))
                : "cannot be reached from " + demand.origin();
        return goal + (heedClosures ? " while closures hold: " : ": ") + howFar(story(demand, heedClosures), demand);
    }

    private static String howFar(ReachSearch search, Demand demand) {
        var reached = search.reached();
        var told = reached.stream().limit(MOST_NODES_TOLD).collect(Collectors.joining(", "));
        var more = reached.size() > MOST_NODES_TOLD ? " and %d more".formatted(reached.size() - MOST_NODES_TOLD) : "";
        var start = reached.isEmpty()
                ? "no link or terminal lets %s leave %s".formatted(demand.cargo(), demand.origin())
                : "%s gets to %s%s, but no link or terminal goes on from there".formatted(demand.cargo(), told, more);
        var obstacles = search.obstacles().stream().limit(MOST_OBSTACLES_TOLD).collect(Collectors.joining("; "));
        return obstacles.isEmpty() ? start : start + ": " + obstacles;
    }

    private @Nullable Complaint ofMarket(Market market) {
        var supplies = problem.rows(Demand.class).stream()
                .filter(demand -> demand.destination() == null
                        && demand.cargo().equals(market.cargo())
                        && demand.volume().ofYear() > 0)
                .toList();
        boolean isReached = supplies.stream()
                .anyMatch(supply -> supply.origin().equals(market.node())
                        || Double.isFinite(from(supply, false).to(market.node())));
        if (supplies.isEmpty() || isReached || market.maxTonnes() == 0) {
            return null;
        }
        var first = supplies.getFirst();
        var rule = "cannot be reached by any supply of %s; from %s %s"
                .formatted(market.cargo(), first.origin(), howFar(story(first, false), first));
        return Consistency.about(market, "node", market.node(), rule);
    }
}
