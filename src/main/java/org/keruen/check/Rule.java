package org.keruen.check;

/** What a violation breaks: first the rules of the problem, then those on what a plan says of itself. */
public enum Rule {
    /** The plan is of this problem, scenario and currency. */
    HEADER,
    /** Every id is one of the problem's. */
    NAMES,
    /** Tonnes are numbers above 0. */
    TONNES,
    /** Legs follow on one another from the origin. */
    PATH,
    /** Links and terminals that serve one way are used that way. */
    DIRECTION,
    /** Modes change, and transit of one mode passes its yards, at terminals. */
    MODE,
    /** A leg's period is the one its cargo is in. */
    PERIOD,
    /** No place and no terminal is visited twice. */
    VISITS,
    /** The last leg delivers at the destination, or at a market that buys. */
    DELIVERY,
    /** Links and terminals accept the cargo. */
    CARGO,
    /** Only what stands or is built is used. */
    OPENNESS,
    /** Gates of corridors that the demand may not use are not passed. */
    CORRIDOR,
    /** A demand's most days hold. */
    MAX_DAYS,
    /** Exact chain, eligible cargo and period, capacity. */
    THROUGH_RATE,
    /** Eligible tonnes, signed or chosen, volumes, lots. */
    CONTRACT,
    /** Eligible tonnes, budget. */
    SUBSIDY,
    /** There is a rate for cargo that pays the price list, and its lowest threshold is reached. */
    TARIFF,
    /** Tonnes on routes and unmet tonnes are those asked for. */
    DEMAND,
    /** Cargo that must be carried is carried. */
    MUST_CARRY,
    /** Tonnes by period, direction and year. */
    CAPACITY,
    /** TEU by period and direction. */
    TEU_CAPACITY,
    /** Nothing, or at least so much. */
    MIN_TONNES,
    /** Room in store. */
    STORAGE,
    /** Bans, whole and in part. */
    CLOSURE,
    /** Shared capacities and floors. */
    LIMIT,
    /** Cap and floor on a corridor's share. */
    CORRIDOR_SHARE,
    /** Least number of corridors in use. */
    MIN_CORRIDORS,
    /** What a market takes. */
    MARKET,
    /** Units, year, precedence and exclusion. */
    EXPANSION,
    /** Investment budget. */
    BUDGET,
    /** Most CO2. */
    CO2_CAP,
    /** A route's km, days, CO2 and corridors as stated. */
    ROUTE_FIGURES,
    /** A route's bill of a tonne as stated. */
    ROUTE_BILL,
    /** The price of a leg as stated. */
    LEG_PRICE,
    /** The price of an unmet tonne as stated. */
    UNMET_PRICE,
    /** The cost of a choice as stated. */
    CHOICE,
    /** The year's bill as stated. */
    BILL,
    /** The objective as stated. */
    OBJECTIVE,
    /** The bound is below the objective, and close to it where the plan is called optimal. */
    BOUND,
    /** A load as stated. */
    LOAD;

    /** Whether the plan may be sound and only what it says of itself is false. */
    public boolean isAccount() {
        return compareTo(ROUTE_FIGURES) >= 0;
    }
}
