package org.keruen.property;

import static org.keruen.property.Sketch.UNLIMITED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoClass;
import org.keruen.problem.Corridor;
import org.keruen.problem.Currency;
import org.keruen.problem.Demand;
import org.keruen.problem.DemandTerms;
import org.keruen.problem.DemandVolume;
import org.keruen.problem.Market;
import org.keruen.problem.Node;
import org.keruen.problem.Objective;
import org.keruen.problem.Period;
import org.keruen.problem.Provenance;
import org.keruen.problem.Units;

/** Periods, cargoes, and who wants what where. */
record RandomTrade(Sketch sketch, Dice dice, Objective objective) {
    /** What the network is made for. */
    static void begin(Sketch sketch) {
        var dice = sketch.dice();
        int periods = dice.pick(List.of(1, 1, 1, 2, 2, 3));
        for (int t = 0; t < periods; t++) {
            sketch.add(new Period("period" + (t + 1), 10 * dice.between(1, 6), Provenance.NONE));
        }
        sketch.add(new Currency("KZT", 0.5, Provenance.NONE));
        int cargoes = dice.between(1, 3);
        for (int i = 0; i < cargoes; i++) {
            cargo(sketch, dice);
        }
    }

    private static void cargo(Sketch sketch, Dice dice) {
        var units = new Units(
                dice.oneIn(6) ? null : Double.valueOf(5 * dice.between(4, 12)),
                dice.oneIn(2, 1.0 * dice.between(8, 20)),
                dice.oneIn(2) ? null : Double.valueOf(dice.between(10, 25)),
                null);
        var cargoClass = dice.pick(List.of(CargoClass.DRY_BULK, CargoClass.CONTAINER));
        sketch.add(new Cargo(
                sketch.nextId(Cargo.class),
                null,
                cargoClass,
                units,
                dice.oneIn(4),
                100,
                dice.between(0, 5) / 10.0,
                Provenance.NONE));
    }

    /** Who wants what, on the finished network. */
    void add() {
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            demand(dice.oneIn(objective == Objective.MAX_MARGIN ? 1 : 5));
        }
        var supplied = sketch.all(Demand.class).stream()
                .filter(demand -> demand.destination() == null)
                .map(Demand::cargo)
                .distinct()
                .toList();
        supplied.forEach(this::markets);
    }

    private void demand(boolean isSupply) {
        var ends = sketch.twoNodes();
        double tonnes = 5 * dice.between(1, 20);
        var volume =
                dice.oneIn(4) ? new DemandVolume(null, sketch.byPeriod(tonnes)) : new DemandVolume(tonnes, List.of());
        sketch.add(new Demand(
                sketch.nextId(Demand.class),
                dice.pick(Sketch.SHIPPERS),
                dice.pick(sketch.ids(Cargo.class)),
                ends.getFirst(),
                isSupply ? null : ends.getLast(),
                volume,
                terms(isSupply),
                Provenance.NONE));
    }

    private DemandTerms terms(boolean isSupply) {
        var corridors = new ArrayList<>(sketch.ids(Corridor.class));
        var allowed = dice.oneInSome(8, corridors, 1);
        corridors.removeAll(allowed);
        return new DemandTerms(
                unmetPrice(isSupply),
                sketch.currency(),
                dice.oneIn(6, 10 * dice.between(1, 8) / 2.0, UNLIMITED),
                allowed,
                dice.oneInSome(8, corridors, 1));
    }

    private @Nullable Double unmetPrice(boolean isSupply) {
        if (isSupply) {
            return dice.oneIn(2) ? 0.0 : Double.valueOf(dice.between(1, 40));
        }
        return dice.oneIn(6) ? null : Double.valueOf(dice.between(10, 60));
    }

    private void markets(String cargo) {
        for (var node : dice.some(sketch.ids(Node.class), 3)) {
            sketch.add(new Market(
                    sketch.nextId(Market.class),
                    null,
                    node,
                    cargo,
                    dice.oneIn(2, 5 * dice.between(2, 16), UNLIMITED),
                    dice.quarters(objective == Objective.MAX_MARGIN ? 5 : 0, 40),
                    sketch.currency(),
                    sketch.somePeriods(5),
                    Provenance.NONE));
        }
    }
}
