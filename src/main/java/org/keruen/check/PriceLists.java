package org.keruen.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Basis;
import org.keruen.problem.Cargo;
import org.keruen.problem.Direction;
import org.keruen.problem.Problem;
import org.keruen.problem.Tariff;

/** Which rows of a price list a passage pays, and what a tonne pays at a row. */
final class PriceLists {
    private final Problem problem;
    private final List<Tariff> rows;

    PriceLists(Problem problem) {
        this.problem = problem;
        rows = problem.rows(Tariff.class);
    }

    /** The tier table of the most particular row that fits; null if none does. */
    @Nullable
    TariffTable table(String priceList, Passage passage) {
        Tariff best = null;
        for (var row : rows) {
            if (row.priceList().equals(priceList)
                    && fits(row, passage)
                    && (best == null || particularity(row, passage) > particularity(best, passage))) {
                best = row;
            }
        }
        if (best == null) {
            return null;
        }
        var scope = best.scope();
        return new TariffTable(rows.stream()
                .filter(row -> row.priceList().equals(priceList) && TariffTable.sameScope(row.scope(), scope))
                .toList());
    }

    private static boolean fits(Tariff row, Passage passage) {
        var scope = row.scope();
        return scope.cargo().accepts(passage.cargo())
                && scope.direction().covers(passage.forward())
                && Agreements.holdsIn(scope.periods(), passage.leg().period())
                && unitsPerTonne(row.basis(), passage) != null;
    }

    /** By cargo before class before any; then by direction, then by periods. */
    private static int particularity(Tariff row, Passage passage) {
        var scope = row.scope();
        int byCargo = scope.cargo().isEmpty()
                ? 0
                : scope.cargo().cargoes().contains(passage.cargo().id()) ? 2 : 1;
        int byDirection = scope.direction() == Direction.BOTH ? 0 : 1;
        int byPeriod = scope.periods().isEmpty() ? 0 : 1;
        return 4 * byCargo + 2 * byDirection + byPeriod;
    }

    /** Worth of the row's currency in the problem's. */
    double worth(Tariff row) {
        return problem.worth(row.currency());
    }

    /** What a tonne of the passage pays at the row, in the problem's currency. */
    double perTonne(Tariff row, Passage passage) {
        var units = unitsPerTonne(row.basis(), passage);
        if (units == null) {
            throw new IllegalStateException(
                    "row (%s) prices no %s".formatted(row.id(), passage.cargo().id()));
        }
        return row.rate() * worth(row) * units * factor(row, passage);
    }

    /** How many of what the rate is charged on a tonne is; null if its cargo does not say. */
    private static @Nullable Double unitsPerTonne(Basis basis, Passage passage) {
        var units = passage.cargo().units();
        return switch (basis) {
            case TONNE -> Double.valueOf(1);
            case TONNE_KM -> Double.valueOf(passage.member().km());
            case WAGON -> inverse(units.tonnesPerWagon());
            case TEU -> inverse(units.tonnesPerTeu());
            case TRUCK -> inverse(units.tonnesPerTruck());
        };
    }

    private static @Nullable Double inverse(@Nullable Double tonnesPerUnit) {
        return tonnesPerUnit == null ? null : 1 / tonnesPerUnit;
    }

    private static double factor(Tariff row, Passage passage) {
        var factors = row.factors();
        boolean backHaul = !passage.forward() && row.scope().direction() == Direction.BOTH;
        double reefer = passage.cargo().reefer() ? factors.reeferFactor() : 1;
        return reefer
                * (backHaul ? factors.backHaulFactor() : 1)
                * lightness(factors.minTonnesPerWagon(), passage.cargo());
    }

    private static double lightness(@Nullable Double minTonnesPerWagon, Cargo cargo) {
        var loads = cargo.units().tonnesPerWagon();
        return minTonnesPerWagon == null || loads == null ? 1 : Math.max(minTonnesPerWagon, loads) / loads;
    }
}
