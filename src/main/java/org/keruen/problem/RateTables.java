package org.keruen.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rates of price lists, those of one scope together as a table of tiers. */
record RateTables(Map<String, List<List<Tariff>>> ofLists) {
    static RateTables of(Problem problem) {
        var byScope = new LinkedHashMap<String, Map<List<Object>, List<Tariff>>>();
        for (var rate : problem.rows(Tariff.class)) {
            byScope.computeIfAbsent(rate.priceList(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(scope(rate), _ -> new ArrayList<>())
                    .add(rate);
        }
        var ofLists = new LinkedHashMap<String, List<List<Tariff>>>();
        byScope.forEach((list, tables) -> ofLists.put(
                list,
                tables.values().stream()
                        .map(rates -> rates.stream()
                                .sorted(Comparator.comparingDouble(
                                        rate -> rate.tier().fromTonnes()))
                                .toList())
                        .toList()));
        return new RateTables(ofLists);
    }

    private static List<Object> scope(Tariff rate) {
        var scope = rate.scope();
        return List.of(
                new HashSet<>(scope.cargo().cargoClasses()),
                new HashSet<>(scope.cargo().cargoes()),
                scope.direction(),
                new HashSet<>(scope.periods()));
    }

    List<List<Tariff>> tables(String priceList) {
        return ofLists.getOrDefault(priceList, List.of());
    }

    /** The most particular tables that price a cargo in a direction and period: one, unless the list is ambiguous. */
    List<List<Tariff>> best(String priceList, Cargo cargo, boolean forward, String period) {
        var best = new ArrayList<List<Tariff>>();
        int bestRank = -1;
        for (var table : tables(priceList)) {
            var rate = table.getFirst();
            int rank = fits(rate, cargo, forward, period) ? rank(rate.scope(), cargo) : -1;
            if (rank > bestRank) {
                best.clear();
                bestRank = rank;
            }
            if (rank >= 0 && rank == bestRank) {
                best.add(table);
            }
        }
        return best;
    }

    private static boolean fits(Tariff rate, Cargo cargo, boolean forward, String period) {
        var scope = rate.scope();
        return scope.cargo().accepts(cargo)
                && scope.direction().covers(forward)
                && (scope.periods().isEmpty() || scope.periods().contains(period))
                && perUnit(rate, cargo) != null;
    }

    private static int rank(TariffScope scope, Cargo cargo) {
        int byCargo =
                scope.cargo().cargoes().contains(cargo.id()) ? 2 : scope.cargo().isEmpty() ? 0 : 1;
        return 4 * byCargo
                + (scope.direction() == Direction.BOTH ? 0 : 2)
                + (scope.periods().isEmpty() ? 0 : 1);
    }

    /** Units of the rate's basis in a tonne, km aside; null if the cargo has no such unit. */
    static @Nullable Double perUnit(Tariff rate, Cargo cargo) {
        var units = cargo.units();
        var tonnes = switch (rate.basis()) {
            case TONNE, TONNE_KM -> Double.valueOf(1);
            case WAGON -> units.tonnesPerWagon();
            case TEU -> units.tonnesPerTeu();
            case TRUCK -> units.tonnesPerTruck();
        };
        return tonnes == null ? null : 1 / tonnes;
    }

    /** What a tonne of cargo pays as a multiple of the rate, km aside. */
    static double multiple(Tariff rate, Cargo cargo, boolean forward) {
        var perUnit = perUnit(rate, cargo);
        var loaded = cargo.units().tonnesPerWagon();
        var least = rate.factors().minTonnesPerWagon();
        double light = loaded == null || least == null ? 1 : Math.max(least, loaded) / loaded;
        double reefer = cargo.reefer() ? rate.factors().reeferFactor() : 1;
        boolean backHaul = !forward && rate.scope().direction() == Direction.BOTH;
        return (perUnit == null ? 0 : perUnit)
                * light
                * reefer
                * (backHaul ? rate.factors().backHaulFactor() : 1);
    }
}
