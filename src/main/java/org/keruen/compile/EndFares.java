package org.keruen.compile;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.Demand;
import org.keruen.problem.Market;
import org.keruen.problem.Objective;
import org.keruen.problem.Terminal;

/** Arcs at which routes begin, wait and end; what markets pay and how much they take. */
final class EndFares {
    private final Draft draft;
    private final Access access;
    private final UnitCosts unitCosts;
    private final FareArcs arcs;

    EndFares(Draft draft, Access access, UnitCosts unitCosts, FareArcs arcs) {
        this.draft = draft;
        this.access = access;
        this.unitCosts = unitCosts;
        this.arcs = arcs;
    }

    void addAll(Passages passages) {
        addBeginnings(passages);
        for (var wait : passages.waits()) {
            addWait(wait);
        }
        addEnds(passages);
    }

    /** From where a node's cargo begins to each mode it may leave by, at no cost. */
    private void addBeginnings(Passages passages) {
        var origins = new LinkedHashSet<String>();
        draft.problem.rows(Demand.class).forEach(demand -> origins.add(demand.origin()));
        for (var origin : origins) {
            for (int period = 0; period < draft.periods.size(); period++) {
                for (var mode : passages.modes(origin)) {
                    draft.arcs.add(new ArcDrafts.Arc(
                            draft.points.source(origin, period),
                            draft.points.out(origin, mode, period),
                            List.of(),
                            new double[draft.classCount()]));
                }
            }
        }
    }

    private void addWait(Passage wait) {
        double price = waitPrice(draft, wait);
        double[] cost = new double[draft.classCount()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        for (int k = 0; k < cost.length; k++) {
            var costClass = draft.classes.list().get(k);
            if (access.admits(wait, costClass)) {
                cost[k] = price + unitCosts.of(costClass.cargo(), wait);
            }
        }
        var arc = new ArcDrafts.Arc(wait.tail(), wait.head(), List.of(new Step(wait, null, null, null)), cost);
        if (!arc.isClosed()) {
            draft.arcs.add(arc);
        }
    }

    /** Price of the wait in the problem's currency per tonne. */
    static double waitPrice(Draft draft, Passage wait) {
        var terminal = draft.problem.row(Terminal.class, wait.id());
        return terminal.storage().storagePricePerTonneDay()
                * wait.days()
                * draft.problem.worth(terminal.charge().currency());
    }

    private void addEnds(Passages passages) {
        for (var delivery : passages.deliveries()) {
            var market = marketOf(draft, delivery);
            double[] cost = new double[draft.classCount()];
            for (int k = 0; k < cost.length; k++) {
                boolean buys = market == null
                        || market.cargo()
                                .equals(draft.classes.list().get(k).cargo().id());
                cost[k] = buys ? -revenue(market) : Double.POSITIVE_INFINITY;
            }
            arcs.add(delivery, null, cost, _ -> {});
        }
        for (var market : draft.problem.rows(Market.class)) {
            int row = draft.rows.add(
                    new RowInfo(LoadKind.MARKET, market.id(), "both", null, "capacity", "tonnes"),
                    0,
                    market.maxTonnes());
            passages.deliveries().stream()
                    .filter(delivery -> market.equals(marketOf(draft, delivery)))
                    .flatMap(delivery -> draft.arcs.of(delivery).stream())
                    .forEach(arc -> draft.rows.consume(row, arc, 1));
        }
    }

    private double revenue(@Nullable Market market) {
        return market == null || draft.problem.header().objective() == Objective.MIN_COST
                ? 0
                : market.pricePerTonne() * draft.problem.worth(market.currency());
    }

    /** The market that buys what ends on the passage; null if it ends at a demand's destination. */
    static @Nullable Market marketOf(Draft draft, Passage delivery) {
        if (delivery.kind() != LegKind.DELIVERY) {
            return null;
        }
        var market = draft.problem.find(Market.class, delivery.id());
        return market != null && delivery.head() == draft.points.marketSink(market.cargo()) ? market : null;
    }
}
