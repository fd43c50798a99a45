package org.keruen.allocation;

/** A part of the bill. */
public enum BillPart {
    /** Tariffs, contract and through prices paid on railways. */
    RAIL,
    ROAD,
    RIVER,
    /** On the sea, the Caspian included. */
    SEA,
    PIPELINE,
    AIR,
    /** Handling at terminals that do not stand at a border. */
    PORT,
    /** Handling at terminals of nodes of kind border. */
    BORDER,
    STORAGE,
    /** Yearly charges: links, terminals, tariff rates, corridors, expansions. */
    FIXED,
    /** Committed tonnes of contracts that were not carried. */
    SHORTFALL,
    /** What subsidies pay, below 0. */
    SUBSIDY,
    /** CO2 at the policy's price. */
    CO2,
    /** What markets pay, below 0; counts in the objective when the margin is sought. */
    REVENUE,
    /** Days in transit at the cargo's time value; no money changes hands. */
    TIME,
    /** Tonnes left where they are, at the price of not carrying them; no money changes hands. */
    UNMET;

    /** Whether the part is money that is paid: the money bill is the sum of these. */
    public boolean isMoney() {
        return compareTo(REVENUE) < 0;
    }
}
