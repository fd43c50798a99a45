package org.keruen.allocation;

import org.jspecify.annotations.Nullable;

/**
 * How good the plan is, and who says so.
 *
 * @param solver family and backend, such as {@code arc glop}
 * @param status what the solve ended with
 * @param objective what the plan costs, all parts that count; null without a plan
 * @param bound proven: no plan costs less; null if the method gives none
 * @param remark in words: why it stopped, or why there is no plan
 */
public record Proof(
        String solver,
        Status status,
        @Nullable Double objective,
        @Nullable Double bound,
        String remark) {

    /** (objective − bound) / |objective|, at least 0; null if either is missing. */
    public @Nullable Double gap() {
        if (objective == null || bound == null) {
            return null;
        }
        double distance = Math.max(0, objective - bound);
        return distance == 0 ? 0.0 : distance / Math.max(Math.abs(objective), 1e-9);
    }
}
