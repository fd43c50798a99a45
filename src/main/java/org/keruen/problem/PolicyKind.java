package org.keruen.problem;

/** A rule on the whole plan. */
public enum PolicyKind {
    /** Most tonnes of CO2 in the year. */
    CO2_CAP_TONNES,
    /** Price of a tonne of CO2, in the objective and reported apart. */
    CO2_PRICE_PER_TONNE,
    /** Most that the chosen expansions may cost to build. */
    INVESTMENT_BUDGET,
    /** Greatest share of the tonnes asked for that any one corridor may carry, 0 to 1. */
    MAX_CORRIDOR_SHARE,
    /** Least number of corridors that each carry at least the threshold. */
    MIN_CORRIDORS,
    /** Factor on the cargoes' time value; above 0, days in transit are priced in the objective. */
    TRANSIT_TIME_WEIGHT
}
