package org.keruen.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Cargo;
import org.keruen.problem.Tariff;
import org.keruen.problem.TierKind;

/**
 * The rates of one price list and scope, by rising threshold. Rates here are in the problem's currency for a unit of
 * the basis; {@link #multiple} makes them a price per tonne.
 */
record RateTable(List<Tariff> tiers, double worth) {
    /** Relative distance below a threshold that still counts as reaching it. */
    private static final double REACH = 1e-6;

    boolean isFlat() {
        return tiers.size() == 1
                && tiers.getFirst().tier().fromTonnes() == 0
                && tiers.getFirst().tier().fixedPerYear() == 0;
    }

    int count() {
        return tiers.size();
    }

    double rate(int tier) {
        return tiers.get(tier).rate() * worth;
    }

    double fixed(int tier) {
        return tiers.get(tier).tier().fixedPerYear() * worth;
    }

    double from(int tier) {
        return tiers.get(tier).tier().fromTonnes();
    }

    /** Where the next tier begins; infinite for the last. */
    double to(int tier) {
        return tier + 1 < tiers.size() ? from(tier + 1) : Double.POSITIVE_INFINITY;
    }

    boolean isAllUnits() {
        return tiers.getLast().tier().tier() == TierKind.ALL_UNITS;
    }

    /** Whether cost rises ever faster from 0 on, so that tiers fill in order without being forced to. */
    boolean isConvex() {
        if (isAllUnits() || from(0) > 0 || fixed(0) > 0) {
            return false;
        }
        for (int i = 1; i < count(); i++) {
            if (rate(i) < rate(i - 1) || fixed(i) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Cost of volume 0 on the line through the tier's segment, fixed charges not counted. */
    double intercept(int tier) {
        double intercept = 0;
        for (int i = 1; i <= tier && !isAllUnits(); i++) {
            intercept += (rate(i - 1) - rate(i)) * from(i);
        }
        return intercept;
    }

    /** Fixed charges of a volume in the tier. */
    double fixedUpTo(int tier) {
        double sum = 0;
        for (int i = isAllUnits() ? tier : 0; i <= tier; i++) {
            sum += fixed(i);
        }
        return sum;
    }

    /** The tier that a year's volume is in; the cheaper of two that meet at it. */
    int tierOf(double tonnes) {
        int best = 0;
        for (int i = 1; i < count(); i++) {
            if (tonnes >= from(i) * (1 - REACH) && (tonnes > from(i) * (1 + REACH) || isCheaper(i, best, tonnes))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isCheaper(int tier, int than, double tonnes) {
        return total(tier, tonnes) < total(than, tonnes);
    }

    private double total(int tier, double tonnes) {
        return intercept(tier) + rate(tier) * tonnes + fixedUpTo(tier);
    }

    /** Average rate of a year's volume, fixed charges not counted. */
    double average(double tonnes) {
        int tier = tierOf(tonnes);
        return tonnes <= 0 ? rate(0) : rate(tier) + intercept(tier) / tonnes;
    }

    /** What a tonne of the cargo counts for in the basis, times the factors: rate × multiple is the price per tonne. */
    double multiple(Cargo cargo, double km, boolean forward) {
        var first = tiers.getFirst();
        double multiple = switch (first.basis()) {
            case TONNE -> 1;
            case TONNE_KM -> km;
            case WAGON -> 1 / orNaN(cargo.units().tonnesPerWagon());
            case TEU -> 1 / orNaN(cargo.units().tonnesPerTeu());
            case TRUCK -> 1 / orNaN(cargo.units().tonnesPerTruck());
        };
        return multiple * factors(first, cargo, forward);
    }

    private static double factors(Tariff first, Cargo cargo, boolean forward) {
        double factor = cargo.reefer() ? first.factors().reeferFactor() : 1;
        if (!forward && first.scope().direction() == org.keruen.problem.Direction.BOTH) {
            factor *= first.factors().backHaulFactor();
        }
        var least = first.factors().minTonnesPerWagon();
        var loaded = cargo.units().tonnesPerWagon();
        return least == null || loaded == null ? factor : factor * Math.max(least, loaded) / loaded;
    }

    private static double orNaN(@Nullable Double tonnes) {
        return tonnes == null ? Double.NaN : tonnes;
    }
}
