package org.keruen.check;

import org.keruen.problem.Cargo;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Corridor;
import org.keruen.problem.Demand;
import org.keruen.problem.Policy;
import org.keruen.problem.Problem;

/** Shares of corridors: caps and floors of each, the policies on all, and the least number in use. */
final class ShareRules {
    private final Plan plan;
    private final Problem problem;
    private final Findings findings;

    private ShareRules(Plan plan, Findings findings) {
        this.plan = plan;
        this.problem = plan.problem();
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var rules = new ShareRules(plan, findings);
        plan.problem().rows(Corridor.class).forEach(rules::corridor);
        plan.problem().rows(Policy.class).forEach(rules::policy);
    }

    private void corridor(Corridor corridor) {
        var filter = corridor.rules().shareOf();
        double asked = asked(filter);
        double tonnes = tonnes(plan, corridor, filter);
        var where = "corridor " + corridor.id();
        var what = "tonnes through its gates";
        findings.atMost(
                Rule.CORRIDOR_SHARE, where, what, tonnes, corridor.rules().capShare() * asked, "tonnes");
        findings.atLeast(
                Rule.CORRIDOR_SHARE, where, what, tonnes, corridor.rules().floorShare() * asked, "tonnes");
    }

    private void policy(Policy policy) {
        switch (policy.kind()) {
            case MAX_CORRIDOR_SHARE -> everyShare(policy);
            case MIN_CORRIDORS -> corridorsInUse(policy);
            case CO2_CAP_TONNES, CO2_PRICE_PER_TONNE, INVESTMENT_BUDGET, TRANSIT_TIME_WEIGHT -> {}
        }
    }

    private void everyShare(Policy policy) {
        double most = policy.value() * asked(CargoFilter.ALL);
        for (var corridor : problem.rows(Corridor.class)) {
            var what = "tonnes through its gates, under policy " + policy.id();
            double tonnes = tonnes(plan, corridor, CargoFilter.ALL);
            findings.atMost(Rule.CORRIDOR_SHARE, "corridor " + corridor.id(), what, tonnes, most, "tonnes");
        }
    }

    private void corridorsInUse(Policy policy) {
        double threshold = policy.thresholdTonnes() == null ? 0 : policy.thresholdTonnes();
        var inUse = (int) problem.rows(Corridor.class).stream()
                .filter(corridor ->
                        tonnes(plan, corridor, CargoFilter.ALL) >= threshold - Tolerance.ofAmount(threshold))
                .count();
        var what = "corridors with at least %s tonnes".formatted(Wording.of(threshold));
        findings.atLeast(Rule.MIN_CORRIDORS, "policy " + policy.id(), what, inUse, policy.value(), "corridors");
    }

    private double asked(CargoFilter filter) {
        return problem.rows(Demand.class).stream()
                .filter(demand -> filter.accepts(problem.row(Cargo.class, demand.cargo())))
                .mapToDouble(demand -> demand.volume().ofYear())
                .sum();
    }

    /** Tonnes of these cargoes whose route passes a gate, each once. */
    static double tonnes(Plan plan, Corridor corridor, CargoFilter filter) {
        return plan.trips().stream()
                .filter(trip -> filter.accepts(trip.shipment().cargo()) && trip.passesGateOf(corridor, plan.members()))
                .mapToDouble(trip -> trip.shipment().tonnes())
                .sum();
    }
}
