package org.keruen.compile;

/** What a design of the Core is in freight's words. */
sealed interface DesignInfo {
    record OfExpansion(String id) implements DesignInfo {}

    record OfContract(String id) implements DesignInfo {}

    /** A tier of a rate table on a link or terminal. */
    record OfTier(String element, String tariff) implements DesignInfo {}

    /** The use of a link or terminal that has a yearly charge or a minimum. */
    record OfUse(String element) implements DesignInfo {}

    /** The use of a corridor that has an opening cost. */
    record OfOpening(String corridor) implements DesignInfo {}

    /** That a corridor counts as used for the policy on their number. */
    record OfDiversity(String corridor) implements DesignInfo {}

    /** Which of two expansions that exclude each other may be chosen. */
    record OfExclusion() implements DesignInfo {}

    /** That at least one of the expansions that open a terminal is chosen, so that its store can be used. */
    record OfStore(String terminal) implements DesignInfo {}
}
