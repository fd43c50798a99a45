package org.keruen.allocation;

import org.jspecify.annotations.Nullable;

/**
 * What uses a capacity.
 *
 * @param kind what the capacity is of
 * @param id the link, terminal, limit, corridor, market, contract, through rate, subsidy or policy
 * @param direction forward, back or both
 * @param period the period; null for the year
 * @param rule what the capacity is for, where one thing has several (such as {@code capacity}, {@code TEU},
 *     {@code closure hormuz}, {@code floor})
 * @param unit of load and capacity, such as {@code tonnes}
 * @param amount what this plan puts on it
 * @param lower least amount allowed; 0 if there is no floor
 * @param capacity what this plan may put on it, expansions chosen included; infinite if there is no limit
 * @param dual what one more unit of capacity (or of floor) would change the objective by, in the problem's currency a
 *     unit, ≤ 0 where it saves; null where the method gives none
 */
public record Load(
        LoadKind kind,
        String id,
        String direction,
        @Nullable String period,
        String rule,
        String unit,
        double amount,
        double lower,
        double capacity,
        @Nullable Double dual) {

    /** Share of the capacity that is used; 0 where there is no limit. */
    public double utilisation() {
        return Double.isInfinite(capacity) || capacity <= 0 ? 0 : amount / capacity;
    }
}
