package org.keruen.bench;

import java.util.List;

/**
 * A finished run: a line of the journal.
 *
 * @param experiment name of the experiment
 * @param set the problem set that the problem belongs to
 * @param started when, as an ISO 8601 instant
 * @param trace the whole search; its last point is the checked answer, should there be one
 * @param log what a failed run wrote, shortened in the middle; empty if it did not fail
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
        List<TracePoint> trace,
        String log) {

    public Run {
        trace = List.copyOf(trace);
    }

    /** The same run, of a configuration by another name. */
    Run named(String configuration) {
        var newKey = new RunKey(key.problem(), configuration, key.seed(), key.repeat());
        return new Run(experiment, set, newKey, answer, effort, hashes, environment, started, trace, log);
    }

    Run with(Answer newAnswer) {
        return new Run(experiment, set, key, newAnswer, effort, hashes, environment, started, trace, log);
    }
}
