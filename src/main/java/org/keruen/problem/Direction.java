package org.keruen.problem;

/** Which way along a link or terminal: forward is from its first end to its second. */
public enum Direction {
    BOTH,
    FORWARD,
    BACK;

    /** Whether what is said of this direction holds for a movement in that one. */
    public boolean covers(boolean forward) {
        return this == BOTH || (this == FORWARD) == forward;
    }
}
