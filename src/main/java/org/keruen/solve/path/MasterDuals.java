package org.keruen.solve.path;

import java.util.List;

/** Prices of a restricted master's rows, as pricing needs them. */
interface MasterDuals {
    /** Dual of a commodity's quantity. */
    double commodity(int k);

    /** Reduced cost of each arc for a class, linking rows not counted; +∞ where closed. */
    double[] arcCost(int costClass);

    /** The linking rows of a commodity that have a price. */
    List<LinkPrice> linked(int k);

    /** Dual of a linking row, ≤ 0, on an arc. */
    record LinkPrice(int arc, double dual) {}
}
