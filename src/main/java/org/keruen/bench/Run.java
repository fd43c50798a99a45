package org.keruen.bench;

import java.util.List;

/**
 * A finished run: a line of the journal.
 *
 * @param experiment name of the experiment
 * @param set the problem set that the problem belongs to
 * @param started when, as an ISO 8601 instant
 * @param trace the whole search; its last point is the checked answer, should there be one
 */
public record Run(
        String experiment,
        String set,
        RunKey key,
        Answer answer,
        Effort effort,
        Hashes hashes,
        Environment environment,
        String started,
        List<TracePoint> trace) {

    public Run {
        trace = List.copyOf(trace);
    }

    Run with(Answer newAnswer) {
        return new Run(experiment, set, key, newAnswer, effort, hashes, environment, started, trace);
    }
}
