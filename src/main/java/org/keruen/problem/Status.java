package org.keruen.problem;

/** Whether a link or terminal stands. */
public enum Status {
    EXISTING,
    UNDER_CONSTRUCTION,
    PLANNED
}
