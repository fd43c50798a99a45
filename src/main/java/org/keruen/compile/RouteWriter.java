package org.keruen.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Route;
import org.keruen.problem.Contract;
import org.keruen.problem.Corridor;
import org.keruen.problem.Problem;
import org.keruen.problem.Subsidy;
import org.keruen.problem.ThroughRate;

/** Writes a route in freight's words: its legs, what each costs a tonne, and the sums. */
final class RouteWriter {
    private final Draft draft;
    private final Problem problem;
    private final Charges charges;
    private final UnitCosts unitCosts;
    private final YearVolumes volumes;

    RouteWriter(Draft draft, Charges charges, UnitCosts unitCosts, YearVolumes volumes) {
        this.draft = draft;
        this.problem = draft.problem;
        this.charges = charges;
        this.unitCosts = unitCosts;
        this.volumes = volumes;
    }

    Route route(RouteFlows.RouteFlow flow) {
        var legs = new ArrayList<Leg>();
        Map<BillPart, Double> perTonne = new EnumMap<>(BillPart.class);
        double km = 0;
        double days = 0;
        double co2 = 0;
        String chain = null;
        for (var step : flow.steps()) {
            var passage = step.passage();
            boolean chainGoesOn =
                    step.throughRate() != null && step.throughRate().equals(chain);
            double price = chainGoesOn ? 0 : price(step, flow.costClass());
            chain = step.throughRate();
            legs.add(leg(step, price));
            perTonne.merge(part(step, flow.steps()), price, Double::sum);
            if (step.subsidy() != null) {
                perTonne.merge(BillPart.SUBSIDY, -money(step.subsidy()), Double::sum);
            }
            km += passage.km();
            days += passage.days();
            co2 += passage.co2TonnesPerTonne();
        }
        perTonne.merge(BillPart.CO2, unitCosts.ofCo2(co2), Double::sum);
        perTonne.merge(BillPart.TIME, unitCosts.ofDays(flow.costClass().cargo(), days), Double::sum);
        return finish(flow, legs, perTonne, new double[] {km, days, co2});
    }

    /** The part of the bill that a step's price goes into: a chain's into that of its first link. */
    private static BillPart part(Step step, List<Step> steps) {
        var throughRate = step.throughRate();
        if (throughRate == null) {
            return step.passage().part();
        }
        return steps.stream()
                .filter(other -> throughRate.equals(other.throughRate()))
                .map(Step::passage)
                .filter(passage -> passage.kind() == LegKind.LINK)
                .findFirst()
                .orElse(step.passage())
                .part();
    }

    private Route finish(
            RouteFlows.RouteFlow flow, List<Leg> legs, Map<BillPart, Double> perTonne, double[] kmDaysCo2) {
        var market = EndFares.marketOf(draft, flow.steps().getLast().passage());
        if (market != null) {
            perTonne.merge(BillPart.REVENUE, -market.pricePerTonne() * problem.worth(market.currency()), Double::sum);
        }
        var demand = flow.shipment().demand();
        return new Route(
                demand.id(),
                draft.periods.get(flow.shipment().period()).id(),
                market == null ? Objects.requireNonNull(demand.destination()) : market.node(),
                market == null ? null : market.id(),
                flow.tonnes(),
                corridors(legs),
                legs,
                kmDaysCo2[0],
                kmDaysCo2[1],
                kmDaysCo2[2],
                new Bill(perTonne));
    }

    private Leg leg(Step step, double price) {
        var passage = step.passage();
        return new Leg(
                passage.kind(),
                passage.id(),
                passage.forward(),
                draft.periods.get(passage.period()).id(),
                step.contract(),
                step.subsidy(),
                step.throughRate(),
                price);
    }

    /** In the problem's currency per tonne, subsidy not counted. */
    private double price(Step step, CostClass costClass) {
        var passage = step.passage();
        if (passage.kind() == LegKind.DELIVERY) {
            return 0;
        }
        if (passage.kind() == LegKind.STORAGE) {
            return EndFares.waitPrice(draft, passage);
        }
        if (step.throughRate() != null) {
            var rate = problem.row(ThroughRate.class, step.throughRate());
            return rate.pricePerTonne() * problem.worth(rate.currency());
        }
        if (step.contract() != null) {
            var contract = problem.row(Contract.class, step.contract());
            return ContractFares.price(draft, charges, contract, passage, costClass);
        }
        return volumes.ownPrice(passage, costClass);
    }

    private double money(String subsidyId) {
        var subsidy = problem.row(Subsidy.class, subsidyId);
        return subsidy.perTonne() * problem.worth(subsidy.currency());
    }

    private List<String> corridors(List<Leg> legs) {
        var passed = new LinkedHashSet<String>();
        for (var leg : legs) {
            boolean element = leg.kind() == LegKind.LINK || leg.kind() == LegKind.TERMINAL;
            for (var corridor : problem.rows(Corridor.class)) {
                if (element && problem.gates(corridor).contains(leg.id())) {
                    passed.add(corridor.id());
                }
            }
        }
        return List.copyOf(passed);
    }
}
