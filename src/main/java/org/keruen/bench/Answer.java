package org.keruen.bench;

import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param status how it ended
 * @param objective of the checked plan; null without one
 * @param bound proven lower bound; null if the method gave none
 * @param seconds wall time of the search alone, without reading the problem and checking the plan
 * @param remark in words: why it stopped, what the checker says, the last lines of a crash
 */
public record Answer(
        RunStatus status,
        @Nullable Double objective,
        @Nullable Double bound,
        double seconds,
        String remark) {

    /** The same answer, found to be wrong. */
    Answer wrong(String why) {
        return new Answer(RunStatus.WRONG, objective, bound, seconds, why);
    }
}
