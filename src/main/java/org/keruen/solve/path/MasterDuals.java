package org.keruen.solve.path;

import java.util.List;

/** Prices of a restricted master's rows, as pricing needs them. */
interface MasterDuals {
    /** Dual of a commodity's quantity. */
    double commodity(int k);

    /** Reduced cost of each arc for a class, cuts not counted; +∞ where closed. */
    double[] arcCost(int costClass);

    /** What the cuts of a commodity are worth on arcs; an arc may be named several times. */
    List<LinkPrice> linked(int k);

    /** What a unit on an arc is worth by a cut: ≤ 0 where the cut holds flow down. */
    record LinkPrice(int arc, double dual) {}
}
