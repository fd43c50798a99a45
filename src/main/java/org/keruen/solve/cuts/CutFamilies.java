package org.keruen.solve.cuts;

/**
 * The families of cuts that are looked for.
 *
 * @param arcSets residual-capacity cuts of single arcs
 * @param cutsets cuts of what leaves sets of nodes
 * @param cardinality whether these count units of unequal sizes, too
 * @param aggregation cuts of sums of rows of the arc form
 */
public record CutFamilies(boolean arcSets, boolean cutsets, boolean cardinality, boolean aggregation) {
    /** Those that shorten proofs: the others raise the root's bound further, and make every node dearer. */
    public static final CutFamilies USUAL = new CutFamilies(true, true, false, false);

    /** None. */
    public static final CutFamilies NONE = new CutFamilies(false, false, false, false);
}
