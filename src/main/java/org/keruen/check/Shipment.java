package org.keruen.check;

import org.keruen.allocation.Route;
import org.keruen.problem.Cargo;
import org.keruen.problem.Demand;

/** A route of the plan with the rows it names; {@code number} counts the plan's routes from 1. */
record Shipment(int number, Route route, Demand demand, Cargo cargo) {
    String where() {
        return "route %d (demand %s, period %s)".formatted(number, route.demand(), route.period());
    }

    double tonnes() {
        return route.tonnes();
    }
}
