package org.keruen.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.problem.Market;
import org.keruen.problem.Problem;
import org.keruen.problem.Subsidy;

/** What a tonne of a route pays: its legs' prices as stated, and what follows from the problem besides. */
final class RoutePrices {
    private RoutePrices() {}

    /** Price of a tonne's wait, over the days of the period it waits in. */
    static double storage(Plan plan, Wait wait) {
        var terminal = wait.terminal();
        return terminal.storage().storagePricePerTonneDay()
                * plan.problem().worth(terminal.charge().currency())
                * plan.calendar().days(wait.period());
    }

    /** The part that a through rate's whole price belongs to: that of the chain's first link. */
    static BillPart throughPart(List<Passage> run) {
        return run.stream()
                .map(Passage::member)
                .filter(Member::isLink)
                .findFirst()
                .orElse(run.getFirst().member())
                .part();
    }

    static Bill ofTonne(Plan plan, Trip trip) {
        var parts = new EnumMap<BillPart, Double>(BillPart.class);
        var problem = plan.problem();
        var shipment = trip.shipment();
        for (var passage : trip.passages()) {
            if (passage.leg().throughRate() == null) {
                parts.merge(passage.member().part(), passage.leg().pricePerTonne(), Double::sum);
            }
        }
        for (var run : trip.throughRuns()) {
            run.forEach(passage -> parts.merge(throughPart(run), passage.leg().pricePerTonne(), Double::sum));
        }
        shipment.route().legs().forEach(leg -> standing(problem, leg, parts));
        parts.put(BillPart.CO2, trip.co2TonnesPerTonne() * Policies.price(problem));
        double timeValue = Policies.timeWeight(problem) * shipment.cargo().timeValuePerTonneDay();
        parts.put(BillPart.TIME, timeValue * trip.days(plan.calendar()));
        var market = shipment.route().market() == null
                ? null
                : problem.find(Market.class, shipment.route().market());
        if (market != null) {
            parts.put(BillPart.REVENUE, -market.pricePerTonne() * problem.worth(market.currency()));
        }
        return new Bill(parts);
    }

    private static void standing(Problem problem, Leg leg, Map<BillPart, Double> parts) {
        if (leg.kind() == LegKind.STORAGE) {
            parts.merge(BillPart.STORAGE, leg.pricePerTonne(), Double::sum);
        }
        var subsidy = leg.subsidy() == null ? null : problem.find(Subsidy.class, leg.subsidy());
        if (subsidy != null) {
            parts.merge(BillPart.SUBSIDY, -subsidy.perTonne() * problem.worth(subsidy.currency()), Double::sum);
        }
    }
}
