package org.keruen.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Charge;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/** What each link and terminal charges of its own. */
final class Charges {
    private final Draft draft;
    private final Map<String, Charge> charges = new HashMap<>();

    Charges(Draft draft) {
        this.draft = draft;
        Problem problem = draft.problem;
        problem.rows(Link.class).forEach(link -> charges.put(link.id(), link.charge()));
        problem.rows(Terminal.class).forEach(terminal -> charges.put(terminal.id(), terminal.charge()));
    }

    /** Price per tonne besides the price list's, in the problem's currency. */
    double base(String element) {
        var charge = of(element);
        return charge.pricePerTonne() == null ? 0 : charge.pricePerTonne() * draft.problem.worth(charge.currency());
    }

    double fixedPerYear(String element) {
        var charge = of(element);
        return charge.fixedCostPerYear() * draft.problem.worth(charge.currency());
    }

    /** Whether a price list sets a part of the charge; if so a cargo it does not price cannot pass. */
    boolean hasPriceList(String element) {
        return of(element).priceList() != null;
    }

    /** The rate table that holds for the class on the passage; null if there is no price list, or no rate on it. */
    @Nullable
    RateTable table(Passage passage, CostClass costClass) {
        var priceList = of(passage.id()).priceList();
        return priceList == null
                ? null
                : draft.prices.find(
                        priceList,
                        costClass.cargo(),
                        passage.forward(),
                        draft.periods.get(passage.period()).id());
    }

    /** Whether the class is priced on the passage. */
    boolean prices(Passage passage, CostClass costClass) {
        return !hasPriceList(passage.id()) || table(passage, costClass) != null;
    }

    /** Own price per tonne at the lowest tier; +∞ if the class is not priced. */
    double atFirstTier(Passage passage, CostClass costClass) {
        if (!hasPriceList(passage.id())) {
            return base(passage.id());
        }
        var table = table(passage, costClass);
        return table == null ? Double.POSITIVE_INFINITY : atTier(passage, costClass, table, 0);
    }

    double atTier(Passage passage, CostClass costClass, RateTable table, int tier) {
        return base(passage.id())
                + table.rate(tier) * table.multiple(costClass.cargo(), passage.km(), passage.forward());
    }

    private Charge of(String element) {
        return Objects.requireNonNull(charges.get(element), element);
    }
}
