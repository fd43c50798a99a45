package org.keruen.check;

import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Bill;

/**
 * A plan's figures as the checker finds them, from the problem and the plan's routes and choices.
 *
 * @param objective sum of the bill, revenue only where the margin is sought
 * @param bill of the year, by part; where a rule leaves a choice (a volume exactly at a threshold) what the plan says,
 *     if it is allowed
 * @param tonnesMoved over all routes
 * @param tonnesUnmet over all demands
 * @param gap (objective − the plan's bound) / |objective|, at least 0; null without a bound
 */
public record Recount(
        double objective,
        Bill bill,
        double tonnesMoved,
        double tonnesUnmet,
        @Nullable Double gap) {}
