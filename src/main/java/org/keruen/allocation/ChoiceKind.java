package org.keruen.allocation;

/** What a plan decides on besides tonnes. */
public enum ChoiceKind {
    EXPANSION,
    CONTRACT,
    /** A tier or a fixed charge of a tariff, or a link's or terminal's own fixed charge or minimum. */
    CHARGE,
    CORRIDOR
}
