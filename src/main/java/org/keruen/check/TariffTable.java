package org.keruen.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.keruen.problem.Tariff;
import org.keruen.problem.TariffScope;
import org.keruen.problem.TierKind;

/** Rows of a price list that differ only in their thresholds: the tiers of one table, from the lowest. */
record TariffTable(List<Tariff> tiers) {
    TariffTable {
        tiers = tiers.stream()
                .sorted(Comparator.comparingDouble(row -> row.tier().fromTonnes()))
                .toList();
    }

    static boolean sameScope(TariffScope one, TariffScope other) {
        return new HashSet<>(one.cargo().cargoClasses())
                        .equals(new HashSet<>(other.cargo().cargoClasses()))
                && new HashSet<>(one.cargo().cargoes())
                        .equals(new HashSet<>(other.cargo().cargoes()))
                && new HashSet<>(one.periods()).equals(new HashSet<>(other.periods()))
                && one.direction() == other.direction();
    }

    String id() {
        return tiers.getFirst().id();
    }

    String priceList() {
        return tiers.getFirst().priceList();
    }

    boolean isAllUnits() {
        return tiers.getFirst().tier().tier() == TierKind.ALL_UNITS;
    }

    double from(int tier) {
        return tiers.get(tier).tier().fromTonnes();
    }

    double until(int tier) {
        return tier + 1 < tiers.size() ? from(tier + 1) : Double.POSITIVE_INFINITY;
    }
}
