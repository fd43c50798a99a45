package org.keruen.problem;

/** What a cargo needs of vehicles, ships and terminals. */
public enum CargoClass {
    DRY_BULK,
    LIQUID_BULK,
    CONTAINER,
    GENERAL,
    RO_RO
}
