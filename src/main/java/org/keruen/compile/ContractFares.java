package org.keruen.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.Contract;
import org.keruen.problem.Corridor;

/**
 * Arcs on which tonnes go under a contract. The commitment is paid in full as a fixed charge; the first tonnes are then
 * cheaper by the price of a shortfall, up to the commitment, and those beyond it pay the contract's price.
 */
final class ContractFares {
    /** The rule of the row that counts tonnes below the commitment. */
    static final String COMMITTED = "committed";

    private static final int NONE = -1;

    private final Draft draft;
    private final Charges charges;
    private final Access access;
    private final UnitCosts unitCosts;
    private final FareArcs arcs;

    /** The rows that count a contract's tonnes and the design that takes it; NONE where there is no need. */
    private record Terms(Contract contract, int committedRow, int totalRow, int design) {
        boolean isLots() {
            return contract.volume().lotTonnes() != null;
        }

        boolean hasBeyond() {
            return !isLots()
                    && (committedRow == NONE
                            || contract.volume().maxTonnes() > contract.volume().committedTonnes());
        }
    }

    ContractFares(Draft draft, Charges charges, Access access, UnitCosts unitCosts, FareArcs arcs) {
        this.draft = draft;
        this.charges = charges;
        this.access = access;
        this.unitCosts = unitCosts;
        this.arcs = arcs;
    }

    void addAll(Passages passages) {
        for (var contract : draft.problem.rows(Contract.class)) {
            var terms = contract.volume().lotTonnes() == null ? termsOfVolume(contract) : termsOfLots(contract);
            var elements = elements(contract);
            for (var element : elements) {
                passages.of(element).stream()
                        .filter(passage -> contract.eligibility().holdsIn(draft.periods.get(passage.period())))
                        .forEach(passage -> add(terms, passage));
            }
        }
    }

    private List<String> elements(Contract contract) {
        var corridor = draft.problem.find(Corridor.class, contract.target());
        return corridor == null ? List.of(contract.target()) : draft.problem.gates(corridor);
    }

    private Terms termsOfVolume(Contract contract) {
        var volume = contract.volume();
        double committed = volume.committedTonnes();
        double floor = volume.allOrNothing() ? committed : 0;
        double shortfallCost = shortfall(contract) * committed;
        if (!contract.optional()) {
            draft.addConstantCost(shortfallCost);
            int committedRow = shortfallCost > 0 ? row(contract, COMMITTED, 0, committed) : NONE;
            return new Terms(contract, committedRow, row(contract, "volume", floor, volume.maxTonnes()), NONE);
        }
        int design = draft.designs.add(new DesignInfo.OfContract(contract.id()), 0, 1, shortfallCost);
        int committedRow = NONE;
        if (shortfallCost > 0) {
            committedRow = row(contract, COMMITTED, 0, 0);
            draft.designs.widen(design, committedRow, 0, committed);
        }
        boolean bounded = Double.isFinite(volume.maxTonnes());
        int totalRow = row(contract, "volume", 0, bounded ? 0 : volume.maxTonnes());
        draft.designs.widen(design, totalRow, floor, bounded ? volume.maxTonnes() : 0);
        return new Terms(contract, committedRow, totalRow, design);
    }

    private Terms termsOfLots(Contract contract) {
        var volume = contract.volume();
        double lot = Objects.requireNonNull(volume.lotTonnes());
        int design = draft.designs.add(
                new DesignInfo.OfContract(contract.id()),
                volume.minLots(),
                volume.maxLots(),
                shortfall(contract) * lot);
        int row = row(contract, "lots", 0, 0);
        draft.designs.widen(design, row, volume.allOrNothing() ? lot : 0, lot);
        return new Terms(contract, row, NONE, design);
    }

    private int row(Contract contract, String rule, double lower, double upper) {
        return draft.rows.add(
                new RowInfo(LoadKind.CONTRACT, contract.id(), "both", null, rule, "tonnes"), lower, upper);
    }

    private double shortfall(Contract contract) {
        return contract.price().ofShortfall()
                * draft.problem.worth(contract.price().currency());
    }

    private void add(Terms terms, Passage passage) {
        if (terms.committedRow() != NONE) {
            arcs.add(passage, terms.contract().id(), costs(terms, passage, shortfall(terms.contract())), arc -> {
                draft.rows.consume(terms.committedRow(), arc, 1);
                register(terms, arc);
            });
        }
        if (terms.hasBeyond()) {
            arcs.add(passage, terms.contract().id(), costs(terms, passage, 0), arc -> register(terms, arc));
        }
    }

    private void register(Terms terms, int arc) {
        if (terms.totalRow() != NONE) {
            draft.rows.consume(terms.totalRow(), arc, 1);
        }
        if (terms.design() != NONE) {
            draft.designs.own(terms.design(), arc);
        }
    }

    private double[] costs(Terms terms, Passage passage, double alreadyPaid) {
        double[] cost = new double[draft.classCount()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        for (int k = 0; k < cost.length; k++) {
            var costClass = draft.classes.list().get(k);
            if (access.admits(passage, costClass)
                    && costClass.isAdmittedBy(terms.contract().eligibility())) {
                cost[k] = price(draft, charges, terms.contract(), passage, costClass)
                        - alreadyPaid
                        + unitCosts.of(costClass.cargo(), passage);
            }
        }
        return cost;
    }

    /** What a tonne under the contract pays: its price, or else the target's own at the lowest tier. */
    static double price(Draft draft, Charges charges, Contract contract, Passage passage, CostClass costClass) {
        var own = contract.price().pricePerTonne();
        return own == null
                ? charges.atFirstTier(passage, costClass)
                : own * draft.problem.worth(contract.price().currency());
    }
}
