package org.keruen.problem;

/** What a rate is charged on. */
public enum Basis {
    TONNE,
    TONNE_KM,
    WAGON,
    TEU,
    TRUCK
}
