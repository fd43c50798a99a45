package org.keruen.problem;

/** What a limit counts for each tonne that crosses a member. */
public enum Measure {
    TONNES,
    /** Tonnes / cargo tonnes per TEU. */
    TEU,
    /** Tonnes / cargo tonnes per wagon. */
    WAGONS,
    /** Wagons × days on the member. */
    WAGON_DAYS,
    /** Tonnes / cargo tonnes per truck. */
    TRUCKS,
    /** Tonnes of CO2 emitted on the member. */
    CO2_TONNES
}
