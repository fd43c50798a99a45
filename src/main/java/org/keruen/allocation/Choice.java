package org.keruen.allocation;

/**
 * A yes-or-no or how-many decision of the plan.
 *
 * @param kind what was decided on
 * @param id the expansion, contract, tariff rate, corridor, link or terminal; a rate's id is {@code link/rate}
 * @param units how many, at least 1
 * @param costPerYear what they cost for the year in the problem's currency
 */
public record Choice(ChoiceKind kind, String id, int units, double costPerYear) {}
