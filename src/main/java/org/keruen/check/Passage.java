package org.keruen.check;

import org.keruen.allocation.Leg;
import org.keruen.problem.Cargo;

/**
 * Tonnes of a route that pass a link or terminal.
 *
 * @param place of the leg in the route, from 0
 * @param period place of the leg's period among all periods
 */
record Passage(Shipment shipment, int place, Leg leg, Member member, int period) {
    double tonnes() {
        return shipment.tonnes();
    }

    Cargo cargo() {
        return shipment.cargo();
    }

    boolean forward() {
        return leg.forward();
    }

    double co2Tonnes() {
        return tonnes() * member.co2TonnesPerTonne();
    }

    String where() {
        return shipment.where() + ", leg " + (place + 1) + " (" + member.name() + ")";
    }
}
