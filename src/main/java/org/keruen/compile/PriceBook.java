package org.keruen.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Basis;
import org.keruen.problem.Cargo;
import org.keruen.problem.Direction;
import org.keruen.problem.Problem;
import org.keruen.problem.Tariff;
import org.keruen.problem.TariffScope;

/** Finds the rate table that prices a cargo: among those of a price list that fit, the most particular. */
final class PriceBook {
    private final Map<String, List<RateTable>> lists = new HashMap<>();

    PriceBook(Problem problem) {
        var scopes = new LinkedHashMap<String, Map<TariffScope, List<Tariff>>>();
        for (var tariff : problem.rows(Tariff.class)) {
            scopes.computeIfAbsent(tariff.priceList(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(tariff.scope(), _ -> new ArrayList<>())
                    .add(tariff);
        }
        scopes.forEach((list, tables) -> lists.put(
                list,
                tables.values().stream().map(tiers -> table(problem, tiers)).toList()));
    }

    private static RateTable table(Problem problem, List<Tariff> tiers) {
        var sorted = tiers.stream()
                .sorted(Comparator.comparingDouble(tariff -> tariff.tier().fromTonnes()))
                .toList();
        return new RateTable(sorted, problem.worth(tiers.getFirst().currency()));
    }

    /** The table that prices the cargo in a direction and period; null if the list has none. */
    @Nullable
    RateTable find(String priceList, Cargo cargo, boolean forward, String period) {
        RateTable best = null;
        int bestRank = -1;
        for (var table : lists.getOrDefault(priceList, List.of())) {
            var scope = table.tiers().getFirst().scope();
            if (fits(scope, cargo, forward, period) && hasUnit(table, cargo)) {
                int rank = rank(scope, cargo);
                if (rank > bestRank) {
                    best = table;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    private static boolean fits(TariffScope scope, Cargo cargo, boolean forward, String period) {
        return scope.cargo().accepts(cargo)
                && scope.direction().covers(forward)
                && (scope.periods().isEmpty() || scope.periods().contains(period));
    }

    private static boolean hasUnit(RateTable table, Cargo cargo) {
        Basis basis = table.tiers().getFirst().basis();
        var units = cargo.units();
        return switch (basis) {
            case TONNE, TONNE_KM -> true;
            case WAGON -> units.tonnesPerWagon() != null;
            case TEU -> units.tonnesPerTeu() != null;
            case TRUCK -> units.tonnesPerTruck() != null;
        };
    }

    private static int rank(TariffScope scope, Cargo cargo) {
        int byCargo =
                scope.cargo().cargoes().contains(cargo.id()) ? 2 : scope.cargo().isEmpty() ? 0 : 1;
        return 4 * byCargo
                + (scope.direction() == Direction.BOTH ? 0 : 2)
                + (scope.periods().isEmpty() ? 0 : 1);
    }
}
