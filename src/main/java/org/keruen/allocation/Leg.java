package org.keruen.allocation;

import org.jspecify.annotations.Nullable;

/**
 * One leg of a route.
 *
 * @param kind what it is
 * @param id the link, the terminal (also for storage), or for a delivery the node, or the market that buys
 * @param forward whether it goes from the link's or terminal's first end to its second; true for storage and delivery
 * @param period the period in which it is travelled; for storage the period at whose end the cargo waits
 * @param contract contract under which its tonnes go, if any
 * @param subsidy subsidy that its tonnes draw, if any
 * @param throughRate through rate that it is a part of, if any; the chain's first leg carries the price
 * @param pricePerTonne what a tonne pays on it in the problem's currency, subsidy and fixed charges not counted: the
 *     rate of the tariff tier its tonnes are in and the price of its own, or the contract's, or the through rate's; for
 *     storage the price of the wait; for a delivery 0
 */
public record Leg(
        LegKind kind,
        String id,
        boolean forward,
        String period,
        @Nullable String contract,
        @Nullable String subsidy,
        @Nullable String throughRate,
        double pricePerTonne) {}
