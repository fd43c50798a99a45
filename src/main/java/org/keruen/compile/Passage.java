package org.keruen.compile;

import org.keruen.allocation.BillPart;
import org.keruen.allocation.LegKind;

/**
 * A way from one point to another in one period: a link or a terminal in one direction, a wait in store, or the end of
 * a route. What it costs, and how it is paid, is not in it.
 *
 * @param id of the link or terminal; of the node or market for a delivery
 * @param forward from the first end to the second
 * @param period place in the list of periods; for a wait the period before
 * @param tail, head points
 * @param co2TonnesPerTonne emitted
 * @param part of the bill that its price goes into
 */
record Passage(
        LegKind kind,
        String id,
        boolean forward,
        int period,
        int tail,
        int head,
        double km,
        double days,
        double co2TonnesPerTonne,
        BillPart part) {

    boolean isElement() {
        return kind == LegKind.LINK || kind == LegKind.TERMINAL;
    }
}
