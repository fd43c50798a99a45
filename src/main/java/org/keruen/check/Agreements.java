package org.keruen.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.problem.Contract;
import org.keruen.problem.Eligibility;
import org.keruen.problem.Node;
import org.keruen.problem.Problem;
import org.keruen.problem.Subsidy;

/** Whether each leg's contract and subsidy hold there, for that cargo, shipper and period. */
final class Agreements {
    private final Plan plan;
    private final Problem problem;
    private final Findings findings;

    private Agreements(Plan plan, Findings findings) {
        this.plan = plan;
        this.problem = plan.problem();
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var agreements = new Agreements(plan, findings);
        for (var trip : plan.trips()) {
            trip.passages().forEach(agreements::passage);
            trip.shipment().route().legs().forEach(leg -> agreements.standing(trip.shipment(), leg));
        }
    }

    private void passage(Passage passage) {
        var leg = passage.leg();
        var contract = leg.contract() == null ? null : problem.find(Contract.class, leg.contract());
        if (contract != null) {
            boolean target = plan.members().membersOf(contract.target()).contains(passage.member());
            judge(Rule.CONTRACT, "contract " + contract.id(), passage, target, contract.eligibility());
            if (!plan.chosen().holds(contract)) {
                wrong(Rule.CONTRACT, passage, "goes under contract %s, which is not chosen".formatted(contract.id()));
            }
        }
        var subsidy = leg.subsidy() == null ? null : problem.find(Subsidy.class, leg.subsidy());
        if (subsidy != null) {
            boolean target = subsidy.targets().stream()
                    .anyMatch(id -> plan.members().membersOf(id).contains(passage.member()));
            judge(Rule.SUBSIDY, "subsidy " + subsidy.id(), passage, target, subsidy.eligibility());
        }
    }

    private void judge(Rule rule, String name, Passage passage, boolean target, Eligibility eligibility) {
        if (!target) {
            wrong(rule, passage, name + " does not hold here");
        }
        judge(rule, name, passage.shipment(), passage.leg(), eligibility);
    }

    private void judge(Rule rule, String name, Shipment shipment, Leg leg, Eligibility eligibility) {
        if (!eligibility.admits(shipment.demand(), shipment.cargo())) {
            findings.wrongTonnes(
                    rule, shipment.where(), name + " is not for this cargo and shipper", shipment.tonnes());
        }
        if (!holdsIn(eligibility.periods(), leg.period())) {
            findings.wrongTonnes(rule, shipment.where(), name + " does not hold in " + leg.period(), shipment.tonnes());
        }
    }

    /** Legs that stand still: nothing holds in store, and at the end only subsidies for ending there. */
    private void standing(Shipment shipment, Leg leg) {
        if (leg.kind() == LegKind.LINK || leg.kind() == LegKind.TERMINAL) {
            return;
        }
        none(Rule.CONTRACT, shipment, leg, leg.contract());
        none(Rule.THROUGH_RATE, shipment, leg, leg.throughRate());
        if (leg.kind() == LegKind.STORAGE) {
            none(Rule.SUBSIDY, shipment, leg, leg.subsidy());
        } else if (leg.subsidy() != null) {
            var subsidy = problem.find(Subsidy.class, leg.subsidy());
            if (subsidy != null) {
                end(shipment, leg, subsidy);
            }
        }
    }

    private void none(Rule rule, Shipment shipment, Leg leg, @Nullable String id) {
        if (id != null) {
            var what = "%s cannot hold on a leg of kind %s".formatted(id, leg.kind());
            findings.wrongTonnes(rule, shipment.where(), what, shipment.tonnes());
        }
    }

    private void end(Shipment shipment, Leg leg, Subsidy subsidy) {
        var name = "subsidy " + subsidy.id();
        var destination = shipment.route().destination();
        boolean isNode = problem.find(Node.class, destination) != null
                && plan.members().membersOf(destination).isEmpty();
        if (!subsidy.targets().isEmpty() && !(isNode && subsidy.targets().contains(destination))) {
            findings.wrongTonnes(
                    Rule.SUBSIDY,
                    shipment.where(),
                    name + " is not for cargo that ends at " + destination,
                    shipment.tonnes());
        }
        judge(Rule.SUBSIDY, name, shipment, leg, subsidy.eligibility());
    }

    private void wrong(Rule rule, Passage passage, String what) {
        findings.wrongTonnes(rule, passage.where(), what, passage.tonnes());
    }

    static boolean holdsIn(List<String> periods, String period) {
        return periods.isEmpty() || periods.contains(period);
    }
}
