package org.keruen.check;

import java.util.Objects;
import org.keruen.problem.Contract;
import org.keruen.problem.Subsidy;

/** Volumes under contracts, their lots and commitments; budgets of subsidies. */
final class ContractRules {
    private ContractRules() {}

    static void check(Plan plan, Findings findings) {
        for (var contract : plan.problem().rows(Contract.class)) {
            if (contract.volume().lotTonnes() != null) {
                lots(plan, contract, findings);
            }
            volume(plan, contract, findings);
        }
        for (var subsidy : plan.problem().rows(Subsidy.class)) {
            findings.atMost(
                    Rule.SUBSIDY,
                    "subsidy " + subsidy.id(),
                    "money drawn in the year",
                    subsidy.perTonne() * tonnesDrawing(plan, subsidy),
                    subsidy.budget(),
                    subsidy.currency() == null ? plan.problem().header().currency() : subsidy.currency());
        }
    }

    private static void lots(Plan plan, Contract contract, Findings findings) {
        int lots = plan.chosen().unitsOf(contract);
        var volume = contract.volume();
        if (lots < volume.minLots() || lots > volume.maxLots()) {
            var what = "%s lots are chosen, must be from %s to %s".formatted(lots, volume.minLots(), volume.maxLots());
            double off = Math.max(volume.minLots() - lots, lots - volume.maxLots());
            findings.add(new Violation(Rule.CONTRACT, "contract " + contract.id(), what, lots, "lots", off));
        }
    }

    private static void volume(Plan plan, Contract contract, Findings findings) {
        var where = "contract " + contract.id();
        double tonnes = tonnesUnder(plan, contract);
        if (!plan.chosen().holds(contract)) {
            findings.atMost(Rule.CONTRACT, where, "tonnes under a contract that is not chosen", tonnes, 0, "tonnes");
            return;
        }
        double committed = committed(plan, contract);
        boolean inLots = contract.volume().lotTonnes() != null;
        double most = inLots ? committed : contract.volume().maxTonnes();
        findings.atMost(Rule.CONTRACT, where, "tonnes in the year", tonnes, most, "tonnes");
        if (contract.volume().allOrNothing()) {
            findings.atLeast(Rule.CONTRACT, where, "tonnes in the year, all or nothing", tonnes, committed, "tonnes");
        }
    }

    /** Tonnes that are paid for in any case; 0 for a contract that is not chosen. */
    static double committed(Plan plan, Contract contract) {
        if (!plan.chosen().holds(contract)) {
            return 0;
        }
        var lot = contract.volume().lotTonnes();
        return lot == null
                ? contract.volume().committedTonnes()
                : lot * plan.chosen().unitsOf(contract);
    }

    static double tonnesUnder(Plan plan, Contract contract) {
        return Plan.tonnes(plan.passages().stream()
                .filter(passage -> contract.id().equals(passage.leg().contract()))
                .toList());
    }

    /** Tonnes that draw a subsidy, once for each leg on which they do. */
    static double tonnesDrawing(Plan plan, Subsidy subsidy) {
        return plan.trips().stream()
                .mapToDouble(trip -> trip.shipment().tonnes()
                        * trip.shipment().route().legs().stream()
                                .filter(leg -> Objects.equals(leg.subsidy(), subsidy.id()))
                                .count())
                .sum();
    }
}
