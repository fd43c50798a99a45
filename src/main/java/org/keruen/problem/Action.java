package org.keruen.problem;

/** What a scenario does to a row. */
public enum Action {
    /** Puts a value in a column. */
    SET,
    /** Multiplies a number. */
    SCALE,
    /** Adds to a number, or, where no column is named, adds a row. */
    ADD,
    /** Shuts a link, terminal, node or corridor for the whole year. */
    CLOSE,
    /** Takes the row away. */
    REMOVE
}
