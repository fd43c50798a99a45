package org.keruen.problem;

/** How cargo moves; a railway is named by its gauge in millimetres. */
public enum Mode {
    RAIL_1000,
    RAIL_1067,
    RAIL_1435,
    RAIL_1520,
    RAIL_1668,
    RAIL_1676,
    ROAD,
    RIVER,
    CASPIAN,
    SEA,
    PIPELINE,
    AIR;

    public boolean isRail() {
        return compareTo(ROAD) < 0;
    }
}
