package org.keruen.compile;

import org.jspecify.annotations.Nullable;

/**
 * A passage and how it is paid: what an arc stands for; an arc of a through rate stands for several.
 *
 * @param contract id of the contract it goes under, if any
 * @param subsidy id of the subsidy it draws, if any
 * @param throughRate id of the through rate it is a part of, if any
 */
record Step(
        Passage passage,
        @Nullable String contract,
        @Nullable String subsidy,
        @Nullable String throughRate) {}
