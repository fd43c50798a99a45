package org.keruen.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.problem.Tariff;

/**
 * The year's tonnes that pay one tier table on one link or terminal in one direction, and what they pay: the volume
 * decides the tiers, all periods and cargoes together.
 */
record Slot(Member member, boolean forward, TariffTable table, List<Passage> passages, PriceLists lists) {
    double tonnes() {
        return Plan.tonnes(passages);
    }

    String where() {
        return "%s, %s, price list %s".formatted(member.name(), Wording.way(forward), table.priceList());
    }

    /** What all tonnes pay at a tier's rate. */
    private double atRateOf(int tier) {
        var row = table.tiers().get(tier);
        return passages.stream()
                .mapToDouble(passage -> passage.tonnes() * lists.perTonne(row, passage))
                .sum();
    }

    /** Whether the volume is in the tier, or so near its ends that it may be. */
    private boolean mayBeIn(int tier) {
        return tonnes() >= table.from(tier) - Tolerance.ofAmount(table.from(tier))
                && tonnes() <= table.until(tier) + Tolerance.ofAmount(table.until(tier));
    }

    boolean isBelowTable() {
        return tonnes() < table.from(0) - Tolerance.ofAmount(table.from(0));
    }

    /** What the rates come to, fixed charges left out. */
    Range rates() {
        return table.isAllUnits() ? allUnits() : Range.of(incremental());
    }

    /** All tonnes pay the rate of the tier that the volume has reached. */
    private Range allUnits() {
        Range allowed = null;
        for (int tier = 0; tier < table.tiers().size(); tier++) {
            if (mayBeIn(tier)) {
                var amount = Range.of(atRateOf(tier));
                allowed = allowed == null ? amount : allowed.hull(amount);
            }
        }
        return allowed == null ? Range.of(atRateOf(0)) : allowed;
    }

    /** The tonnes between two thresholds pay the rate of the lower one; those below the first pay the first's. */
    private double incremental() {
        double amount = 0;
        for (int tier = 0; tier < table.tiers().size(); tier++) {
            double from = tier == 0 ? 0 : table.from(tier);
            double within = Math.min(tonnes(), table.until(tier)) - from;
            amount += within <= 0 ? 0 : atRateOf(tier) * (within / tonnes());
        }
        return amount;
    }

    /** The yearly charge of each row that has one: of the tier reached, or of each tier entered. */
    Map<Tariff, Range> fixed() {
        var fixed = new LinkedHashMap<Tariff, Range>();
        for (int tier = 0; tier < table.tiers().size(); tier++) {
            var row = table.tiers().get(tier);
            double cost = row.tier().fixedPerYear() * lists.worth(row);
            if (cost > 0 && mayPay(tier)) {
                fixed.put(row, mustPay(tier) ? Range.of(cost) : new Range(0, cost));
            }
        }
        return fixed;
    }

    private boolean mayPay(int tier) {
        return table.isAllUnits() ? mayBeIn(tier) : tier == 0 || tonnes() >= table.from(tier) - near(tier);
    }

    private boolean mustPay(int tier) {
        boolean entered = tier == 0 ? tonnes() > Tolerance.UNITS : tonnes() > table.from(tier) + near(tier);
        return entered && (!table.isAllUnits() || tonnes() < table.until(tier) - near(tier + 1));
    }

    private double near(int tier) {
        return tier < table.tiers().size() ? Tolerance.ofAmount(table.from(tier)) : 0;
    }

    /** Least and greatest rate that a tonne of the passage may be said to pay. */
    Range rate(Passage passage) {
        Range allowed = null;
        for (int tier = 0; tier < table.tiers().size(); tier++) {
            if (tier == 0 || mayPay(tier)) {
                var rate = Range.of(lists.perTonne(table.tiers().get(tier), passage));
                allowed = allowed == null ? rate : allowed.hull(rate);
            }
        }
        return allowed == null ? Range.ZERO : allowed;
    }
}
