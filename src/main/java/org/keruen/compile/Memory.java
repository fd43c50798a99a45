package org.keruen.compile;

/** Something that a path must remember having passed. */
sealed interface Memory {
    /** That it has passed a gate of the corridor: its cargo is counted already, and not again at a second gate. */
    record OfCorridor(String corridor) implements Memory {}

    /** That it has been at the place: it does not come there again. */
    record OfPlace(String node) implements Memory {}

    /** That it has been handled by the terminal: it is not again. */
    record OfTerminal(String terminal) implements Memory {}

    /** Whether a path does not come again to what it remembers, in place of not being counted there. */
    default boolean forbids() {
        return switch (this) {
            case OfPlace _, OfTerminal _ -> true;
            case OfCorridor _ -> false;
        };
    }
}
