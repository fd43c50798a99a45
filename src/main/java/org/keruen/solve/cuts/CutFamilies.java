package org.keruen.solve.cuts;

/**
 * The families of cuts that are looked for.
 *
 * @param arcSets residual-capacity cuts of single arcs
 * @param cutsets cuts of what leaves sets of nodes
 * @param cardinality whether these count units of unequal sizes, too
 * @param aggregation cuts of sums of rows of the arc form, which take longer and are looked for at the root alone
 */
public record CutFamilies(boolean arcSets, boolean cutsets, boolean cardinality, boolean aggregation) {
    /** Those that shorten proofs: cardinality raises the root's bound further, and makes every node dearer. */
    public static final CutFamilies USUAL = new CutFamilies(true, true, false, true);

    /** None. */
    public static final CutFamilies NONE = new CutFamilies(false, false, false, false);
}
