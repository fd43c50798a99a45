package org.keruen.allocation;

/**
 * Tonnes of a demand that are not carried.
 *
 * @param pricePerTonne the price of not carrying, in the problem's currency
 */
public record Unmet(String demand, String period, double tonnes, double pricePerTonne) {}
