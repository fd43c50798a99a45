package org.keruen.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Route;
import org.keruen.problem.Cargo;
import org.keruen.problem.Closure;
import org.keruen.problem.Corridor;
import org.keruen.problem.Demand;
import org.keruen.problem.Link;
import org.keruen.problem.Period;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/** What makes a way impossible for a demand as things are: closures, its corridor rules, its most days. */
final class Bars {
    private static final double TOLERANCE_DAYS = 1e-9;

    private final Problem problem;

    Bars(Problem problem) {
        this.problem = problem;
    }

    /** Each closure and each corridor once. */
    List<Reason> of(Route route) {
        var demand = problem.row(Demand.class, route.demand());
        Map<String, Reason> bars = new LinkedHashMap<>();
        for (var leg : route.legs()) {
            if (leg.kind() == LegKind.LINK || leg.kind() == LegKind.TERMINAL) {
                addClosures(bars, leg, problem.row(Cargo.class, demand.cargo()));
                addCorridors(bars, leg, demand);
            }
        }
        var reasons = new ArrayList<>(bars.values());
        double mostDays = demand.terms().maxDays();
        if (route.days() > mostDays + TOLERANCE_DAYS) {
            reasons.add(new Reason.TooSlow(route.days(), mostDays));
        }
        return reasons;
    }

    private void addClosures(Map<String, Reason> bars, Leg leg, Cargo cargo) {
        var period = problem.row(Period.class, leg.period());
        for (var closure : problem.rows(Closure.class)) {
            boolean shuts = closure.shareOpenIn(period) <= 0
                    && closure.direction().covers(leg.forward())
                    && !closure.exempt().names(cargo)
                    && closure.targets().stream().anyMatch(target -> isOf(leg, target));
            if (shuts) {
                bars.putIfAbsent("closure " + closure.id(), new Reason.Shut(closure.id(), leg.id()));
            }
        }
    }

    /** Whether the leg's link or terminal is the target, lies at it, or is a gate of it. */
    private boolean isOf(Leg leg, String target) {
        if (leg.id().equals(target)) {
            return true;
        }
        var corridor = problem.find(Corridor.class, target);
        if (corridor != null) {
            return problem.gates(corridor).contains(leg.id());
        }
        if (leg.kind() == LegKind.TERMINAL) {
            return problem.row(Terminal.class, leg.id()).handling().node().equals(target);
        }
        var course = problem.row(Link.class, leg.id()).course();
        return course.from().equals(target) || course.to().equals(target);
    }

    private void addCorridors(Map<String, Reason> bars, Leg leg, Demand demand) {
        for (var corridor : problem.rows(Corridor.class)) {
            if (!demand.terms().allows(corridor) && problem.gates(corridor).contains(leg.id())) {
                bars.putIfAbsent("corridor " + corridor.id(), new Reason.Forbidden(corridor.id()));
            }
        }
    }
}
