package org.keruen.cli;

/** How an answer is printed. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs: one object. */
    JSON
}
