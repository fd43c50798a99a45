package org.keruen.problem;

/** What a place is to the trade. */
public enum NodeKind {
    ORIGIN,
    STATION,
    BORDER,
    PORT,
    MARKET
}
