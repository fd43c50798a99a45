package org.keruen.core;

/**
 * Prices of the rows of the linear program, designs fixed where there are any: the change of the objective for one more
 * unit.
 *
 * @param commodity of each commodity's quantity
 * @param resource of each resource's bound: ≤ 0 at its upper bound, ≥ 0 at its lower
 */
public record Duals(double[] commodity, double[] resource) {

    /** All zero. */
    public static Duals zero(Core core) {
        return new Duals(
                new double[core.commodities().count()],
                new double[core.resources().count()]);
    }
}
