package org.keruen.allocation;

/** What a capacity is of. */
public enum LoadKind {
    LINK,
    TERMINAL,
    STORAGE,
    LIMIT,
    CORRIDOR,
    CONTRACT,
    TARIFF,
    THROUGH_RATE,
    SUBSIDY,
    MARKET,
    POLICY
}
