package org.keruen.check;

import java.util.Objects;
import org.keruen.allocation.LegKind;

/** The price that each leg says a tonne pays; where a table has tiers, each within them and all together exact. */
final class LegPrices {
    private final Plan plan;
    private final ChargeBook book;
    private final Findings findings;
    private final String currency;

    private LegPrices(Plan plan, ChargeBook book, Findings findings) {
        this.plan = plan;
        this.book = book;
        this.findings = findings;
        currency = plan.problem().header().currency();
    }

    static void check(Plan plan, ChargeBook book, Findings findings) {
        var prices = new LegPrices(plan, book, findings);
        book.slots().forEach(prices::slot);
        book.unlisted().forEach(passage -> prices.passage(passage, book.ownPrice(passage.member())));
        for (var trip : plan.trips()) {
            trip.passages().forEach(prices::contract);
            prices.through(trip);
            prices.standing(trip);
        }
    }

    private void slot(Slot slot) {
        double own = book.ownPrice(slot.member());
        for (var passage : slot.passages()) {
            var rate = slot.rate(passage);
            double stated = passage.leg().pricePerTonne();
            passage(passage, new Range(own + rate.low(), own + rate.high()).nearest(stated));
        }
        double stated = slot.passages().stream()
                .mapToDouble(passage -> passage.tonnes() * passage.leg().pricePerTonne())
                .sum();
        var recomputed = slot.rates().plus(Range.of(own * slot.tonnes()));
        if (!Tolerance.sameFigure(stated, recomputed.nearest(stated))) {
            findings.sameMoney(
                    Rule.LEG_PRICE, slot.where(), "tonnes times the legs' prices", stated, recomputed, currency);
        }
    }

    private void contract(Passage passage) {
        var price = book.contractPrice(passage);
        if (price != null) {
            passage(passage, price);
        }
    }

    private void through(Trip trip) {
        for (var run : trip.throughRuns()) {
            for (var passage : run) {
                var id = Objects.requireNonNull(passage.leg().throughRate());
                passage(passage, passage.place() == run.getFirst().place() ? book.throughPrice(id) : 0);
            }
        }
    }

    private void standing(Trip trip) {
        for (var wait : trip.waits()) {
            var where = trip.shipment().where() + ", store of terminal "
                    + wait.terminal().id();
            same(where, wait.leg().pricePerTonne(), RoutePrices.storage(plan, wait));
        }
        for (var leg : trip.shipment().route().legs()) {
            if (leg.kind() == LegKind.DELIVERY) {
                same(trip.shipment().where() + ", delivery", leg.pricePerTonne(), 0);
            }
        }
    }

    private void passage(Passage passage, double price) {
        same(passage.where(), passage.leg().pricePerTonne(), price);
    }

    private void same(String where, double stated, double price) {
        findings.sameFigure(Rule.LEG_PRICE, where, "price of a tonne", stated, price, currency + "/tonne");
    }
}
