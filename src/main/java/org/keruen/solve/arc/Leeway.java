package org.keruen.solve.arc;

/** What of the arc form may be missed, each unit of it for a cost of one; where anything may, nothing else costs. */
enum Leeway {
    /** Nothing: the arc form as it is. */
    NONE,
    /** What must be carried, and floors. */
    CARGO_AND_FLOORS,
    /**
     * What must be carried, both bounds of resources and the rules between designs, whose units may be parts and open
     * nothing: what {@link org.keruen.core.FarkasProof} speaks of.
     */
    EVERYTHING
}
