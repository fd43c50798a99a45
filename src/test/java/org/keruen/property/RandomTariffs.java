package org.keruen.property;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Basis;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Direction;
import org.keruen.problem.Provenance;
import org.keruen.problem.Tariff;
import org.keruen.problem.TariffFactors;
import org.keruen.problem.TariffScope;
import org.keruen.problem.TariffTier;
import org.keruen.problem.TierKind;

/**
 * Price lists: one rate, rates of several scopes, or tiers that rise, fall, hold for all units or have a fixed part.
 */
record RandomTariffs(Sketch sketch, Dice dice) {
    /** What all tiers of a table share. */
    private record Scale(
            String list,
            TariffScope scope,
            Basis basis,
            TariffFactors factors,
            @Nullable String currency) {
        /** What an amount a tonne comes to on the basis, about. */
        double of(double perTonne) {
            return switch (basis) {
                case TONNE -> perTonne;
                case TONNE_KM -> perTonne / 100;
                case WAGON, TEU, TRUCK -> perTonne * 15;
            };
        }
    }

    /** An older list, or a new one; by the km for links only. */
    String list(boolean ofLink) {
        var older = sketch.all(Tariff.class).stream()
                .map(Tariff::priceList)
                .distinct()
                .filter(list -> ofLink || list.startsWith("any"))
                .toList();
        if (!older.isEmpty() && dice.oneIn(2)) {
            return dice.pick(older);
        }
        boolean byKm = ofLink && dice.oneIn(4);
        var list = (byKm ? "km" : "any") + sketch.nextId(Tariff.class);
        if (byKm) {
            rate(new Scale(list, everywhere(), Basis.TONNE_KM, factors(), sketch.currency()));
        } else if (dice.oneIn(2)) {
            tiers(list);
        } else {
            scopes(list);
        }
        return list;
    }

    private static TariffScope everywhere() {
        return new TariffScope(CargoFilter.ALL, Direction.BOTH, List.of());
    }

    private void scopes(String list) {
        var scopes = new ArrayList<TariffScope>();
        if (!dice.oneIn(6)) {
            scopes.add(everywhere());
        }
        if (dice.oneIn(2)) {
            scopes.add(new TariffScope(oneCargo(), sketch.direction(), sketch.somePeriods(4)));
        }
        if (dice.oneIn(3) || scopes.isEmpty()) {
            var direction = dice.pick(Direction.values());
            var periods = sketch.somePeriods(direction == Direction.BOTH ? 1 : 3);
            scopes.add(new TariffScope(CargoFilter.ALL, direction, periods));
        }
        scopes.stream().distinct().forEach(scope -> rate(scale(list, scope)));
    }

    private CargoFilter oneCargo() {
        var cargo = dice.pick(sketch.all(Cargo.class));
        return dice.oneIn(2)
                ? new CargoFilter(List.of(), List.of(cargo.id()))
                : new CargoFilter(List.of(cargo.cargoClass()), List.of());
    }

    private Scale scale(String list, TariffScope scope) {
        var basis = dice.oneIn(3) ? dice.pick(List.of(Basis.WAGON, Basis.TEU, Basis.TRUCK)) : Basis.TONNE;
        return new Scale(list, scope, basis, factors(), sketch.currency());
    }

    private TariffFactors factors() {
        return dice.oneIn(4)
                ? new TariffFactors(dice.quarters(1, 2), dice.quarters(0, 1), dice.oneIn(2, 1.0 * dice.between(20, 60)))
                : TariffFactors.NONE;
    }

    private void rate(Scale scale) {
        var tier = sketch.choiceOneIn(7) ? new TariffTier(0, TierKind.INCREMENTAL, fixedPerYear()) : TariffTier.FIRST;
        rate(scale, scale.of(dice.quarters(1, 12)), tier);
    }

    private int fixedPerYear() {
        return 10 * dice.between(1, 20);
    }

    /** Two or three tiers of one table; mostly for every cargo, else it may be that they weigh unlike. */
    private void tiers(String list) {
        var scope = new TariffScope(
                dice.oneIn(4) ? oneCargo() : CargoFilter.ALL, sketch.direction(), sketch.somePeriods(8));
        var scale = dice.oneIn(4)
                ? scale(list, scope)
                : new Scale(list, scope, Basis.TONNE, TariffFactors.NONE, sketch.currency());
        var kind = sketch.isPlain() ? TierKind.INCREMENTAL : dice.pick(TierKind.values());
        boolean falls = !sketch.isPlain() && !dice.oneIn(3);
        int count = dice.between(2, 3);
        double from = sketch.choiceOneIn(8, 10);
        double perTonne = dice.quarters(4, 10);
        for (int i = 0; i < count; i++) {
            double fixed = sketch.choiceOneIn(5, fixedPerYear());
            rate(scale, scale.of(perTonne), new TariffTier(from, kind, fixed));
            from += 5 * dice.between(1, 8);
            perTonne = Math.max(0, perTonne + (falls ? -1 : 1) * dice.quarters(0, 3));
        }
    }

    private void rate(Scale scale, double rate, TariffTier tier) {
        sketch.add(new Tariff(
                sketch.nextId(Tariff.class),
                scale.list(),
                scale.scope(),
                scale.basis(),
                rate,
                scale.currency(),
                tier,
                scale.factors(),
                Provenance.NONE));
    }
}
