package org.keruen.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.problem.Contract;
import org.keruen.problem.Demand;
import org.keruen.problem.Market;
import org.keruen.problem.Objective;
import org.keruen.problem.Problem;
import org.keruen.problem.Subsidy;

/** The year's bill by part, from routes, unmet tonnes and choices. */
final class TrueBill {
    private final Plan plan;
    private final Problem problem;
    private final ChargeBook book;
    private final Map<BillPart, Range> parts = new EnumMap<>(BillPart.class);

    TrueBill(Plan plan, ChargeBook book, YearlyCosts yearly) {
        this.plan = plan;
        problem = plan.problem();
        this.book = book;
        ownCharges();
        agreedPrices();
        shortfalls();
        subsidies();
        add(BillPart.FIXED, yearly.all());
        add(
                BillPart.STORAGE,
                plan.waits().stream()
                        .mapToDouble(wait -> wait.tonnes() * RoutePrices.storage(plan, wait))
                        .sum());
        add(BillPart.CO2, Policies.tonnes(plan) * Policies.price(problem));
        time();
        revenue();
        unmet();
    }

    private void add(BillPart part, double amount) {
        add(part, Range.of(amount));
    }

    private void add(BillPart part, Range amount) {
        parts.merge(part, amount, Range::plus);
    }

    private void ownCharges() {
        for (var slot : book.slots()) {
            add(slot.member().part(), slot.rates());
            add(slot.member().part(), slot.tonnes() * book.ownPrice(slot.member()));
        }
        for (var passage : book.unlisted()) {
            add(passage.member().part(), passage.tonnes() * book.ownPrice(passage.member()));
        }
    }

    private void agreedPrices() {
        for (var trip : plan.trips()) {
            trip.throughRuns().forEach(this::through);
            for (var passage : trip.passages()) {
                var price = book.contractPrice(passage);
                if (price != null) {
                    add(passage.member().part(), passage.tonnes() * price);
                }
            }
        }
    }

    private void through(List<Passage> run) {
        var first = run.getFirst();
        double price = book.throughPrice(Objects.requireNonNull(first.leg().throughRate()));
        add(RoutePrices.throughPart(run), first.tonnes() * price);
    }

    private void shortfalls() {
        for (var contract : problem.rows(Contract.class)) {
            double missing = ContractRules.committed(plan, contract) - ContractRules.tonnesUnder(plan, contract);
            double price = contract.price().ofShortfall()
                    * problem.worth(contract.price().currency());
            add(BillPart.SHORTFALL, Math.max(0, missing) * price);
        }
    }

    private void subsidies() {
        for (var subsidy : problem.rows(Subsidy.class)) {
            double money = subsidy.perTonne() * problem.worth(subsidy.currency());
            add(BillPart.SUBSIDY, -money * ContractRules.tonnesDrawing(plan, subsidy));
        }
    }

    private void time() {
        double weight = Policies.timeWeight(problem);
        for (var trip : plan.trips()) {
            var shipment = trip.shipment();
            double value = weight * shipment.cargo().timeValuePerTonneDay();
            add(BillPart.TIME, shipment.tonnes() * value * trip.days(plan.calendar()));
        }
    }

    private void revenue() {
        for (var market : problem.rows(Market.class)) {
            double price = market.pricePerTonne() * problem.worth(market.currency());
            add(BillPart.REVENUE, -price * VolumeRules.sold(plan, market));
        }
    }

    private void unmet() {
        for (var row : plan.allocation().unmet()) {
            var demand = problem.find(Demand.class, row.demand());
            if (demand != null) {
                add(BillPart.UNMET, row.tonnes() * VolumeRules.price(problem, demand));
            }
        }
    }

    Range of(BillPart part) {
        return parts.getOrDefault(part, Range.ZERO);
    }

    /** The true bill; where a part may be one of several, what is nearest to what the plan says. */
    Bill nearest(Bill said) {
        var amounts = new EnumMap<BillPart, Double>(BillPart.class);
        for (var part : BillPart.values()) {
            amounts.put(part, of(part).nearest(said.of(part)));
        }
        return new Bill(amounts);
    }

    /** What is minimised: all parts, revenue only where the margin is sought. */
    static double objective(Problem problem, Bill bill) {
        return problem.header().objective() == Objective.MAX_MARGIN
                ? bill.all()
                : bill.all() - bill.of(BillPart.REVENUE);
    }
}
