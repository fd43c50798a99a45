package org.keruen.gallery;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What a problem's answer must be, as it stands or in a scenario.
 *
 * @param scenario null for the problem as it stands
 * @param status {@code optimal} unless it says otherwise
 * @param objective, money null where there is no plan
 * @param bill amounts by part, every part; empty if it is not looked at
 * @param routes tonnes by demand and legs, every route
 * @param unmet tonnes by demand, every demand that is not met
 * @param choices units by kind and id, every choice
 * @param loads amounts by kind, id and, where there are several, direction, period and rule
 * @param duals of loads, named likewise
 */
@NullMarked
record Expectation(
        @Nullable String scenario,
        @Nullable String status,
        @Nullable Double objective,
        @Nullable Double money,
        @Nullable Map<String, Double> bill,
        @Nullable Map<String, Double> routes,
        @Nullable Map<String, Double> unmet,
        @Nullable Map<String, Double> choices,
        @Nullable Map<String, Double> loads,
        @Nullable Map<String, Double> duals) {}
