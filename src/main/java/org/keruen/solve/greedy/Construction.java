package org.keruen.solve.greedy;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Plan;

/** A plan while it is built. */
final class Construction {
    /** Relative to a commodity's quantity: less than that is nothing. */
    static final double NOISE = 1e-9;

    /** Ways tried for one commodity before the rest of it stays behind. */
    private static final int MOST_WAYS = 1000;

    private final Core core;
    private final BooleanSupplier stop;
    private final Loads loads;
    private final Ways ways;
    private final List<Shipment> shipments = new ArrayList<>();
    private final double[] left;

    /** Flow of a commodity on a path. */
    record Shipment(int commodity, int[] path, double flow) {}

    Construction(Core core, BooleanSupplier stop) {
        this.core = core;
        this.stop = stop;
        var index = CoreIndex.of(core);
        this.loads = new Loads(core, index);
        this.ways = new Ways(core, index, loads);
        this.left = core.commodities().quantity().clone();
    }

    /** Builds the plan; false if stopped. */
    boolean build() {
        openWhatSideConstraintsDemand();
        for (int k : byRegret()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            ship(k);
        }
        dropUnmetLots();
        fillFloors();
        giveBackUnits();
        return !stop.getAsBoolean();
    }

    Plan plan() {
        return new Plan(
                shipments.stream().mapToInt(Shipment::commodity).toArray(),
                shipments.stream().map(Shipment::path).toArray(int[][]::new),
                shipments.stream().mapToDouble(Shipment::flow).toArray(),
                left,
                loads.units());
    }

    private void openWhatSideConstraintsDemand() {
        var designs = core.designs();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            boolean opened = true;
            while (loads.excess(i) > NOISE && opened) {
                int best = cheapestRelief(i);
                opened = best >= 0;
                if (opened) {
                    loads.addUnit(best);
                }
            }
        }
    }

    private int cheapestRelief(int i) {
        var designs = core.designs();
        int best = -1;
        for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
            int g = designs.termDesign()[t];
            boolean relieves = designs.termFactor()[t] < 0 && loads.mayAdd(g);
            best = relieves && (best < 0 || designs.cost()[g] < designs.cost()[best]) ? g : best;
        }
        return best;
    }

    /** What must be carried, then the rest, each by falling regret. */
    private int[] byRegret() {
        double[] unmetCost = core.commodities().unmetCost();
        double[] regret = new double[left.length];
        for (int k = 0; k < regret.length && !stop.getAsBoolean(); k++) {
            regret[k] = regret(k);
        }
        return IntStream.range(0, regret.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(k -> unmetCost[k] < POSITIVE_INFINITY ? 1 : 0)
                        .thenComparingDouble(k -> -regret[k])
                        .thenComparingInt(k -> k))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double regret(int k) {
        var best = ways.cheapest(k, left[k]);
        if (best == null) {
            return 0;
        }
        double unmetCost = core.commodities().unmetCost()[k];
        var second = ways.cheapestAvoiding(k, left[k], best);
        double otherwise = second == null ? unmetCost : Math.min(second.cost(), unmetCost);
        return (otherwise - best.cost()) * left[k];
    }

    /**
     * Sends what is left of a commodity the cheapest ways that have room, while that is cheaper than not sending it.
     */
    private void ship(int k) {
        double noise = NOISE * core.commodities().quantity()[k];
        ways.forgetBlocked();
        for (int tries = 0; tries < MOST_WAYS && left[k] > noise; tries++) {
            var way = ways.cheapest(k, left[k]);
            if (way == null || way.cost() >= core.commodities().unmetCost()[k]) {
                return;
            }
            double flow = Math.min(left[k], ways.makeRoom(k, way.path(), left[k]));
            if (flow > noise) {
                send(k, way.path(), flow);
            } else {
                ways.block(way.path());
            }
        }
        left[k] = left[k] > noise ? left[k] : 0;
    }

    private void send(int k, int[] path, double flow) {
        loads.add(path, core.commodities().costClass()[k], flow);
        shipments.add(new Shipment(k, path, flow));
        left[k] -= flow;
    }

    private void takeBack(int s) {
        var shipment = shipments.remove(s);
        int k = shipment.commodity();
        loads.add(shipment.path(), core.commodities().costClass()[k], -shipment.flow());
        left[k] += shipment.flow();
    }

    /** Designs whose minimum is not met are closed unit by unit for good; what they carried is sent anew. */
    private void dropUnmetLots() {
        var designs = core.designs();
        int most = Arrays.stream(loads.units()).sum();
        for (int round = 0; round < most && !stop.getAsBoolean(); round++) {
            int g = unmetLot();
            if (g < 0) {
                return;
            }
            loads.freeze(g);
            loads.removeUnit(g);
            var moved = new ArrayList<Integer>();
            for (int s = shipments.size() - 1; s >= 0; s--) {
                if (needs(shipments.get(s).path(), g, designs.firstEffect()[g], designs.firstEffect()[g + 1])) {
                    moved.add(shipments.get(s).commodity());
                    takeBack(s);
                }
            }
            moved.stream().distinct().sorted().forEach(this::ship);
        }
    }

    private int unmetLot() {
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            boolean removable = loads.units()[g] > designs.least()[g] && loads.keepsSideConstraints(g, -1);
            for (int e = designs.firstEffect()[g]; e < designs.firstEffect()[g + 1] && removable; e++) {
                if (designs.addsLower()[e] > 0 && loads.shortfall(designs.resource()[e]) > 0) {
                    return g;
                }
            }
        }
        return -1;
    }

    /** Whether a path needs the unit that design {@code g} has lost. */
    private boolean needs(int[] path, int g, int firstEffect, int endEffect) {
        if (loads.units()[g] < 1 && ways.isOwner(g, path)) {
            return true;
        }
        for (int e = firstEffect; e < endEffect; e++) {
            int r = core.designs().resource()[e];
            if (loads.used(r) > loads.upper(r) + NOISE && ways.consumes(path, r)) {
                return true;
            }
        }
        return false;
    }

    private void fillFloors() {
        ways.forgetBlocked();
        for (int r = 0; r < core.resources().count(); r++) {
            boolean moved = true;
            for (int move = 0; move < MOST_WAYS && moved && loads.shortfall(r) > 0 && !stop.getAsBoolean(); move++) {
                moved = moveOnto(r);
            }
        }
    }

    /** A change that brings more onto a resource. */
    private record Move(int commodity, int shipment, int[] path, double flow, double extraCost) {}

    /** Makes the move that costs least per unit of the resource; false if there is none. */
    private boolean moveOnto(int r) {
        Move best = null;
        double shortfall = loads.shortfall(r);
        for (int s = 0; s < shipments.size(); s++) {
            best = cheaper(best, moveOfShipment(r, s, shortfall));
        }
        for (int k = 0; k < left.length; k++) {
            if (left[k] > NOISE * core.commodities().quantity()[k]) {
                double saved = core.commodities().unmetCost()[k];
                best = cheaper(best, move(new Change(r, k, -1, 0, saved), left[k], shortfall));
            }
        }
        if (best == null) {
            return false;
        }
        if (best.shipment() >= 0) {
            var shipment = shipments.get(best.shipment());
            takeBack(best.shipment());
            if (shipment.flow() > best.flow()) {
                send(best.commodity(), shipment.path(), shipment.flow() - best.flow());
            }
        }
        send(best.commodity(), best.path(), best.flow());
        return true;
    }

    /** The move of a shipment, judged as if it were not there. */
    private @Nullable Move moveOfShipment(int r, int s, double shortfall) {
        var shipment = shipments.get(s);
        int k = shipment.commodity();
        int costClass = core.commodities().costClass()[k];
        double already = ways.consumption(k, shipment.path(), r);
        double saved = ways.cost(k, shipment.path());
        loads.add(shipment.path(), costClass, -shipment.flow());
        var move = move(new Change(r, k, s, already, saved), shipment.flow(), shortfall);
        loads.add(shipment.path(), costClass, shipment.flow());
        return move;
    }

    /**
     * What a move would change.
     *
     * @param already what a unit consumes of resource {@code r} where it is now
     * @param saved what a unit costs there
     */
    private record Change(int r, int commodity, int shipment, double already, double saved) {}

    private @Nullable Move move(Change change, double available, double shortfall) {
        int k = change.commodity();
        var way = ways.cheapestOver(k, available, change.r());
        double gained = way == null ? 0 : ways.consumption(k, way.path(), change.r()) - change.already();
        if (way == null || gained <= NOISE) {
            return null;
        }
        double wanted = Math.min(available, shortfall / gained);
        double flow = Math.min(wanted, ways.makeRoom(k, way.path(), wanted));
        boolean worthwhile = flow > NOISE * core.commodities().quantity()[k];
        double paid = change.saved() == POSITIVE_INFINITY ? 0 : ways.cost(k, way.path()) - change.saved();
        return worthwhile ? new Move(k, change.shipment(), way.path(), flow, paid / gained) : null;
    }

    private static @Nullable Move cheaper(@Nullable Move best, @Nullable Move other) {
        return best == null || (other != null && other.extraCost() < best.extraCost()) ? other : best;
    }

    private void giveBackUnits() {
        for (int g = 0; g < loads.units().length; g++) {
            while (core.designs().cost()[g] > 0 && loads.isSpare(g)) {
                loads.removeUnit(g);
            }
        }
    }
}
