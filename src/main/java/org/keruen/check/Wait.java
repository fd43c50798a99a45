package org.keruen.check;

import org.keruen.allocation.Leg;
import org.keruen.problem.Terminal;

/** Tonnes of a route that wait at a terminal over the end of a period. */
record Wait(Shipment shipment, Leg leg, Terminal terminal, int period) {
    double tonnes() {
        return shipment.tonnes();
    }
}
