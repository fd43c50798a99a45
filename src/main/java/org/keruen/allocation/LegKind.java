package org.keruen.allocation;

/** What a leg of a route is. */
public enum LegKind {
    LINK,
    TERMINAL,
    /** Waiting at a terminal from one period to the next. */
    STORAGE,
    /** The end of the route: at the destination, or at a market that buys. */
    DELIVERY
}
